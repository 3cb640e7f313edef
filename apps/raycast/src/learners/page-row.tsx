import { numberText } from "@aihr-plugins/report";
import { Action, ActionPanel, Icon, List } from "@raycast/api";
import { bothPlatforms } from "../actions/shortcut.ts";
import { rowsAtOnce } from "./rows-at-once.ts";

interface Pages {
  readonly page: number;
  /** Rows on all pages. */
  readonly found: number;
  readonly setPage: (page: number) => void;
}

type Direction = "previous" | "next";

/** A row that leads to the rows before or after those that are drawn. */
export function PageRow({ direction, ...pages }: Pages & { readonly direction: Direction }) {
  const to = target(pages, direction);
  if (to === undefined) return null;
  return (
    <List.Item
      id={`page-${direction}`}
      icon={direction === "next" ? Icon.ChevronDown : Icon.ChevronUp}
      title={titles[direction]}
      subtitle={rangeText(to, pages.found)}
      actions={
        <ActionPanel>
          <PageActions {...pages} direction={direction} />
        </ActionPanel>
      }
    />
  );
}

/** Actions that lead to other pages, for any row. */
export function PageActions({ direction, ...pages }: Pages & { readonly direction?: Direction }) {
  const ways: readonly Direction[] = direction === undefined ? ["next", "previous"] : [direction];
  return ways.map((way) => {
    const to = target(pages, way);
    return to === undefined ? null : (
      <Action
        key={way}
        title={titles[way]}
        icon={way === "next" ? Icon.ChevronDown : Icon.ChevronUp}
        shortcut={bothPlatforms(way === "next" ? "arrowDown" : "arrowUp")}
        onAction={() => pages.setPage(to)}
      />
    );
  });
}

const titles: Readonly<Record<Direction, string>> = { next: "Show More", previous: "Show Previous" };

function target({ page, found }: Pages, direction: Direction): number | undefined {
  const to = page + (direction === "next" ? 1 : -1);
  return to >= 0 && to * rowsAtOnce < found ? to : undefined;
}

function rangeText(page: number, found: number): string {
  const last = Math.min(found, (page + 1) * rowsAtOnce);
  return `${numberText(page * rowsAtOnce + 1)} to ${numberText(last)} of ${numberText(found)}`;
}

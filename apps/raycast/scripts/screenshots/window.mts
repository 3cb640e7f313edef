import type { Screen } from "@aihr-plugins/raycast-test-kit";
import { detailBody } from "./detail-body.mts";
import { escapeHtml } from "./html.mts";
import { listBody } from "./list-body.mts";
import { css } from "./style.mts";

interface Options {
  readonly title: string;
  /** The text in the search bar. */
  readonly typed: string;
}

/** A page that shows a screen in a window like Raycast's. */
export function windowOf(screen: Screen, { title, typed }: Options): string {
  const main = screen.main();
  const isList = main?.type === "List";
  const placeholder = String(main?.props["searchBarPlaceholder"] ?? "Search");
  const search = isList
    ? `<span class="${typed === "" ? "placeholder" : "typed"}">${escapeHtml(typed === "" ? placeholder : typed)}</span>`
    : `<span class="typed">‹ ${escapeHtml(title)}</span>`;
  const filter = isList && screen.text().includes("All Programs") ? '<span class="filter">All Programs ⌄</span>' : "";
  const [first] = screen.actions();
  return `<!doctype html><meta charset="utf-8"><style>${css}</style>
    <main>
      <header>${search}${filter}</header>
      <section class="body">${isList ? listBody(screen) : detailBody(main)}</section>
      <footer><span class="name">${escapeHtml(title)}</span><span>${escapeHtml(first?.title ?? "")} <kbd>↵</kbd> &nbsp;│&nbsp; Actions <kbd>⌘</kbd> <kbd>K</kbd></span></footer>
    </main>`;
}

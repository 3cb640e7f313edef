import type { AdoptionViewModel } from "@aihr-plugins/core";
import { List } from "@raycast/api";
import type { ReactElement } from "react";
import { rowsAtOnce } from "./rows-at-once.ts";
import type { Section } from "./sections.ts";

interface Props {
  readonly sections: readonly Section[];
  /** The page, from 0. */
  readonly page: number;
  /** Shown next to the first heading of the page. */
  readonly counted: string;
  readonly children: (learner: AdoptionViewModel) => ReactElement;
}

/** The part of the sections that is on one page. */
export function PageSections({ sections, page, counted, children }: Props) {
  const ordered = sections.flatMap(({ learners }) => learners);
  const shown = new Set(ordered.slice(page * rowsAtOnce, (page + 1) * rowsAtOnce));
  return sections.map(({ title, learners }, at) => {
    const drawn = learners.filter((learner) => shown.has(learner));
    return drawn.length === 0 ? null : (
      <List.Section key={title} title={title} subtitle={at === 0 || page > 0 ? counted : undefined}>
        {drawn.map(children)}
      </List.Section>
    );
  });
}

import type { AdoptionViewModel } from "@aihr-plugins/core";
import { List } from "@raycast/api";
import type { ReactElement } from "react";
import { ROWS_AT_ONCE } from "./rows-at-once.ts";
import type { Section } from "./sections.ts";

interface Props {
  readonly sections: readonly Section[];
  /** Which page, the first being 0. */
  readonly page: number;
  /** Stands beside the first heading of the page. */
  readonly counted: string;
  readonly children: (learner: AdoptionViewModel) => ReactElement;
}

/** What of the sections stands on one page. */
export function Sections({ sections, page, counted, children }: Props) {
  const ordered = sections.flatMap(({ learners }) => learners);
  const shown = new Set(ordered.slice(page * ROWS_AT_ONCE, (page + 1) * ROWS_AT_ONCE));
  return sections.map(({ title, learners }, at) => {
    const drawn = learners.filter((learner) => shown.has(learner));
    return drawn.length === 0 ? null : (
      <List.Section key={title} title={title} subtitle={at === 0 || page > 0 ? counted : undefined}>
        {drawn.map(children)}
      </List.Section>
    );
  });
}

import { type Attention, attentionList, csv, plural, rows } from "@aihr-plugins/report";
import { Icon, List } from "@raycast/api";
import { useEffect, useMemo, useState } from "react";
import { countText } from "../learners/count-text.ts";
import { PageRow } from "../learners/page-row.tsx";
import { ProgramFilter, useProgramFilter } from "../learners/program-filter.tsx";
import { ROWS_AT_ONCE } from "../learners/rows-at-once.ts";
import type { Roster } from "../roster/roster.ts";
import type { RosterView } from "../roster/use-roster.ts";
import { indexOf, search } from "../search/roster-index.ts";
import { AttentionRow } from "./attention-row.tsx";

interface Props {
  readonly view: RosterView;
  readonly roster: Roster;
}

/** Rows in progress that may not be finished, longest without activity first. */
export function StalledList({ view, roster }: Props) {
  const [typed, setTyped] = useState("");
  const [page, setPage] = useState(0);
  const [now] = useState(() => Date.now());
  const { programs } = indexOf(roster.learners);
  const [program, setProgram] = useProgramFilter(programs);
  const byId = useMemo(() => new Map(roster.learners.map((learner) => [learner.userId, learner])), [roster]);
  const all = useMemo(() => attentionList(rows(roster.learners, { now })), [roster, now]);
  const found = useMemo(() => {
    const ids = new Set(search(roster.learners, typed).map(({ userId }) => userId));
    const wanted = all.filter(
      ({ row }) => ids.has(row.learnerId) && (program === undefined || row.program === program),
    );
    return headings.flatMap(([reason]) => wanted.filter((each) => each.reason === reason));
  }, [all, roster, typed, program]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found anew is shown from its beginning.
  useEffect(() => setPage(0), [typed, program]);

  const shown = found.slice(page * ROWS_AT_ONCE, (page + 1) * ROWS_AT_ONCE);
  const pages = { page, found: found.length, setPage };
  const everybody = roster.learners.length;
  const allAsCsv = () => csv(found.map(({ row }) => row));
  return (
    <List
      filtering={false}
      isLoading={view.isLoading}
      onSearchTextChange={setTyped}
      searchBarAccessory={<ProgramFilter programs={programs} value={program} onChange={setProgram} />}
      searchBarPlaceholder="Name, initials, identifier or program"
    >
      <PageRow {...pages} direction="previous" />
      {headings.map(([reason, title]) => {
        const some = shown.filter((each) => each.reason === reason);
        const count = found.filter((each) => each.reason === reason).length;
        return some.length === 0 ? null : (
          <List.Section key={reason} title={title} subtitle={plural(count, "enrollment")}>
            {some.map((attention) => (
              <AttentionRow
                key={`${attention.row.learnerId} ${attention.row.program} ${attention.row.lastActivity}`}
                attention={attention}
                view={view}
                learner={byId.get(attention.row.learnerId) ?? { userId: attention.row.learnerId }}
                now={now}
                pages={pages}
                allAsCsv={allAsCsv}
              />
            ))}
          </List.Section>
        );
      })}
      <PageRow {...pages} direction="next" />
      <List.EmptyView
        icon={Icon.Checkmark}
        title={all.length === 0 ? "Everybody Is Moving" : "Nobody Found"}
        description={`Nobody here has stalled or is about to. ${countText(view, everybody, everybody, now)}`}
      />
    </List>
  );
}

const headings: readonly (readonly [Attention["reason"], string])[] = [
  ["stalled", "Stalled"],
  ["going-quiet", "Going Quiet"],
  ["over-duration", "Over the Program's Length"],
];

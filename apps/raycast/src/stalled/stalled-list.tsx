import { type AttentionItem, attentionList, csv, rows } from "@aihr-plugins/report";
import { Icon, List } from "@raycast/api";
import { useEffect, useMemo, useState } from "react";
import { PageRow } from "../learners/page-row.tsx";
import { ProgramFilter, useProgramFilter } from "../learners/program-filter.tsx";
import { rowsAtOnce } from "../learners/rows-at-once.ts";
import { shownCountText } from "../learners/shown-count-text.ts";
import type { Roster } from "../roster/roster.ts";
import type { RosterView } from "../roster/use-roster.ts";
import { indexOf } from "../search/roster-index.ts";
import { asOf } from "../words/as-of.ts";
import { AttentionRow } from "./attention-row.tsx";
import { attentionSections } from "./attention-sections.ts";

interface Props {
  readonly view: RosterView;
  readonly roster: Roster;
}

/** Enrollments that have stalled or are at risk, longest without activity first. */
export function StalledList({ view, roster }: Props) {
  const { options } = view;
  const [typed, setTyped] = useState("");
  const [page, setPage] = useState(0);
  const { programs } = indexOf(roster.learners, options);
  const [program, setProgram] = useProgramFilter(programs);
  const byId = useMemo(() => new Map(roster.learners.map((learner) => [learner.userId, learner])), [roster]);
  const all = useMemo(() => attentionList(rows(roster.learners, options)), [roster, options]);
  const sections = useMemo(
    () => attentionSections(all, indexOf(roster.learners, options), typed, program),
    [all, roster, options, typed, program],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new result is shown from its first page.
  useEffect(() => setPage(0), [typed, program]);

  const found = sections.flatMap(({ items }) => items);
  const shown = new Set(found.slice(page * rowsAtOnce, (page + 1) * rowsAtOnce));
  const pages = { page, found: found.length, setPage };
  const allAsCsv = () => csv(found.map(({ row }) => row));
  const learnerOf = ({ row }: AttentionItem) => byId.get(row.learnerId) ?? { userId: row.learnerId };
  return (
    <List
      filtering={false}
      isLoading={view.isLoading}
      onSearchTextChange={setTyped}
      searchBarAccessory={<ProgramFilter programs={programs} value={program} onChange={setProgram} />}
      searchBarPlaceholder="Name, initials, learner ID or program"
    >
      <PageRow {...pages} direction="previous" />
      {sections.map(({ reason, title, headline, items }) => {
        const drawn = items.filter((item) => shown.has(item));
        return drawn.length === 0 ? null : (
          <List.Section key={reason} title={title} subtitle={`${headline} · ${asOf(options)}`}>
            {drawn.map((item) => (
              <AttentionRow
                key={`${item.row.learnerId} ${item.row.program}`}
                item={item}
                view={view}
                learner={learnerOf(item)}
                pages={pages}
                allAsCsv={allAsCsv}
              />
            ))}
          </List.Section>
        );
      })}
      <PageRow {...pages} direction="next" />
      <NothingStalled view={view} roster={roster} isSearch={all.length > 0} />
    </List>
  );
}

function NothingStalled({ view, roster, isSearch }: Props & { readonly isSearch: boolean }) {
  const all = roster.learners.length;
  const none = isSearch ? "No stalled or at-risk enrollments match." : "No enrollments have stalled or are at risk.";
  return (
    <List.EmptyView
      icon={isSearch ? Icon.MagnifyingGlass : Icon.Checkmark}
      title={isSearch ? "No Matches" : "No Stalled Enrollments"}
      description={`${none} ${shownCountText(view, all, all)}`}
    />
  );
}

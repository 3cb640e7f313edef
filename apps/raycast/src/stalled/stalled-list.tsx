import type { AdoptionViewModel } from "@aihr-plugins/core";
import { type ReportOptions, rows } from "@aihr-plugins/report";
import { type AttentionItem, attentionList } from "@aihr-plugins/report/lists";
import { Icon, List } from "@raycast/api";
import { useEffect, useMemo, useState } from "react";
import { FilterDropdown, useListFilter } from "../learners/list-filter.tsx";
import { PageRow } from "../learners/page-row.tsx";
import { rowsAtOnce } from "../learners/rows-at-once.ts";
import { shownCountText } from "../learners/shown-count-text.ts";
import type { Roster } from "../roster/roster.ts";
import type { RosterView } from "../roster/roster-view.ts";
import { indexOf } from "../search/roster-index.ts";
import { shownAsOf } from "../words/as-of.ts";
import { AttentionRow } from "./attention-row.tsx";
import { attentionSections, headlineOf } from "./attention-sections.ts";

interface Props {
  readonly view: RosterView;
  readonly roster: Roster;
}

/** Enrollments that have stalled or are at risk, the easiest to save first. */
export function StalledList({ view, roster }: Props) {
  const { options, team } = view;
  const [typed, setTyped] = useState("");
  const [page, setPage] = useState(0);
  const { programs } = indexOf(roster.learners, options);
  const [filter, choose] = useListFilter(programs);
  const filterKey = JSON.stringify(filter);
  const { all, byId } = useMemo(() => attentionOf(roster, options), [roster, options]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the filter's content.
  const sections = useMemo(
    () => attentionSections(all, { index: indexOf(roster.learners, options), typed, filter, team }),
    [all, roster, options, typed, filterKey, team],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new result is shown from its first page.
  useEffect(() => setPage(0), [typed, filterKey]);

  const found = sections.flatMap(({ items }) => items);
  const shown = new Set(found.slice(page * rowsAtOnce, (page + 1) * rowsAtOnce));
  const pages = { page, found: found.length, setPage };
  const learnerOf = ({ row }: AttentionItem) => byId.get(row.learnerId) ?? { userId: row.learnerId };
  return (
    <List
      filtering={false}
      isLoading={view.isLoading}
      navigationTitle={found.length === 0 ? "Stalled Enrollments" : headlineOf(found)}
      onSearchTextChange={setTyped}
      searchBarAccessory={<FilterDropdown programs={programs} filter={filter} onChange={choose} />}
      searchBarPlaceholder="Name, initials, learner ID or program"
    >
      <PageRow {...pages} direction="previous" />
      {sections.map(({ title, headline, items }) => {
        const drawn = items.filter((item) => shown.has(item));
        return drawn.length === 0 ? null : (
          <List.Section key={title} title={title} subtitle={`${headline} · ${shownAsOf(options)}`}>
            {drawn.map((item) => (
              <AttentionRow
                key={`${item.row.learnerId} ${item.row.program}`}
                item={item}
                view={view}
                learner={learnerOf(item)}
                pages={pages}
                found={found}
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

/** Returns the enrollments that need attention, and their learners by ID. */
function attentionOf({ learners }: Roster, options: ReportOptions) {
  const all: AttentionItem[] = [];
  const byId = new Map<string, AdoptionViewModel>();
  for (let at = 0; at < learners.length; at += learnersAtOnce) {
    const some = learners.slice(at, at + learnersAtOnce);
    const items = attentionList(rows(some, options));
    const ids = new Set(items.map(({ row }) => row.learnerId));
    all.push(...items);
    for (const learner of some) {
      if (ids.has(learner.userId)) byId.set(learner.userId, learner);
    }
  }
  return { all, byId };
}

/** The rows of all learners would not fit into memory. */
const learnersAtOnce = 500;

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

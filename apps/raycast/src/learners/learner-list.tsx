import { searchLearnerIndex } from "@aihr-plugins/answers";
import type { AdoptionViewModel } from "@aihr-plugins/core";
import { rows } from "@aihr-plugins/report";
import { List } from "@raycast/api";
import { useEffect, useMemo, useState } from "react";
import { FailureScreen } from "../failures/failure-screen.tsx";
import { type RosterStore, type RosterView, useRosterView } from "../roster/roster-view.ts";
import { useSteadyView } from "../roster/use-steady-view.ts";
import { indexOf } from "../search/roster-index.ts";
import { useRecents } from "../search/use-recents.ts";
import type { Scope } from "../team/scope.tsx";
import { soFarText } from "../words/so-far-text.ts";
import { CopyTable } from "./copy-table.tsx";
import { NoLearners } from "./empty-view.tsx";
import { GroupingActions, useGrouping } from "./grouping.tsx";
import { LearnerActions } from "./learner-actions.tsx";
import { learnerMovement } from "./learner-movement.ts";
import { LearnerRow } from "./learner-row.tsx";
import { FilterDropdown, type ListFilter, passes, useListFilter } from "./list-filter.tsx";
import { PageActions, PageRow } from "./page-row.tsx";
import { PageSections } from "./page-sections.tsx";
import { type Leading, sectionsOf } from "./sections.ts";
import { ShowProgress } from "./show-progress.tsx";
import { shownCountText } from "./shown-count-text.ts";
import { ClearTeamAction } from "./team-action.tsx";

interface Props {
  readonly store: RosterStore;
  readonly typedAtFirst?: string;
  /** Shows only this program's learners, whatever the filter. */
  readonly program?: string;
  /** With a program, whose learners. Default: all. */
  readonly scope?: Scope;
  readonly title?: string;
}

/** Learners, searched on each keystroke. All are searched; few are drawn at once, because more would not fit into memory. */
export function LearnerList({ store, typedAtFirst = "", program: fixed, scope = "all", title }: Props) {
  const view = useRosterView(store);
  const { options, team } = view;
  const [typed, setTyped] = useState(typedAtFirst);
  const [page, setPage] = useState(0);
  const [grouping, setGrouping] = useGrouping();
  const [recents, addRecent] = useRecents(view.account);

  const learners = view.roster?.learners ?? view.loading?.soFar ?? noLearners;
  const { programs } = indexOf(learners, options);
  const [chosen, choose] = useListFilter(programs);
  const filter: ListFilter = fixed === undefined ? chosen : { kind: "program", key: fixed, title: title ?? fixed };
  const filterKey = JSON.stringify(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the filter's content.
  const found = useMemo(() => {
    const index = indexOf(learners, options);
    const isInFilter = passes(filter, index, team);
    const all = searchLearnerIndex(index, typed, (learner) => {
      return (scope === "all" || team.has(learner.userId)) && (isInFilter === undefined || isInFilter(learner));
    });
    return fixed === undefined ? all : { ...all, outside: noLearners };
  }, [learners, options, typed, filterKey, team, fixed, scope]);
  const program = filter.kind === "program" ? filter.key : undefined;
  const sections = useMemo(() => {
    const leading = typed.trim() === "" ? leadingOf(filterKey, team.ids, recents) : [];
    return sectionsOf(found, { leading, grouping, options, program });
  }, [found, recents, typed, grouping, options, program, filterKey, team]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new result is shown from its first page.
  useEffect(() => setPage(0), [typed, filterKey, grouping]);

  const foundCount = found.exact.length + found.outside.length + found.others.length;
  const pages = { page, found: foundCount, setPage };
  const counted = shownCountText(view, foundCount, learners.length);
  const steady = useSteadyView(view);
  const rowsToCopy = () =>
    rows(
      sections.flatMap((section) => section.learners),
      { ...options, withoutPrograms: true },
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the others are functions that do the same for the same view.
  const drawn = useMemo(
    () => (
      <PageSections sections={sections} counted={counted} page={page}>
        {(learner) => (
          <LearnerRow
            key={learner.userId}
            learner={learner}
            options={options}
            program={program}
            isPinned={team.has(learner.userId)}
            // Of My Team only: to look up all rows would take too long for a keystroke.
            movement={team.has(learner.userId) ? learnerMovement(learner, steady) : null}
            actions={
              <LearnerActions
                learner={learner}
                view={steady}
                first={<ShowProgress learnerId={learner.userId} store={store} onOpen={addRecent} />}
              >
                <CopyTable rows={rowsToCopy} options={options} />
                <PageActions {...pages} />
                {filter.kind === "team" && <ClearTeamAction view={steady} />}
                <GroupingActions grouping={grouping} setGrouping={setGrouping} />
              </LearnerActions>
            }
          />
        )}
      </PageSections>
    ),
    [sections, counted, page, options, program, grouping, steady],
  );

  if (view.failure !== undefined && view.roster === undefined) {
    return <FailureScreen failure={view.failure} isLoading={view.isLoading} store={store} />;
  }
  return (
    <List
      filtering={false}
      isLoading={view.isLoading}
      navigationTitle={title ?? navigationTitle(view)}
      onSearchTextChange={setTyped}
      searchBarAccessory={
        fixed === undefined ? <FilterDropdown programs={programs} filter={filter} onChange={choose} /> : undefined
      }
      searchBarPlaceholder="Name, initials, learner ID or program"
      searchText={typed}
      throttle={false}
    >
      <PageRow {...pages} direction="previous" />
      {drawn}
      <PageRow {...pages} direction="next" />
      <NoLearners view={view} typed={typed} filter={filter} />
    </List>
  );
}

const noLearners: readonly AdoptionViewModel[] = [];

/** Filtered by My Team, all are of the team. */
function leadingOf(filterKey: string, team: Iterable<string>, recents: Iterable<string>): readonly Leading[] {
  const recent = { title: "Recently Opened", ids: recents };
  return filterKey === JSON.stringify({ kind: "team" }) ? [recent] : [{ title: "My Team", ids: team }, recent];
}

function navigationTitle({ roster, loading }: RosterView): string {
  if (loading === undefined) return "Find Learner";
  return `${roster === undefined ? "Loading" : "Refreshing"}: ${soFarText(loading.learners, loading.total)}`;
}

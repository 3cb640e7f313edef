import type { AdoptionViewModel } from "@aihr-plugins/core";
import { List } from "@raycast/api";
import { useEffect, useMemo, useState } from "react";
import { FailureScreen } from "../failures/failure-screen.tsx";
import type { RosterView } from "../roster/use-roster.ts";
import { useSteadyView } from "../roster/use-steady-view.ts";
import { indexOf, search } from "../search/roster-index.ts";
import { useRecents } from "../search/use-recents.ts";
import { soFarText } from "../words/so-far-text.ts";
import { NoLearners } from "./empty-view.tsx";
import { GroupingActions, useGrouping } from "./grouping.tsx";
import { LearnerActions } from "./learner-actions.tsx";
import { LearnerRow } from "./learner-row.tsx";
import { PageActions, PageRow } from "./page-row.tsx";
import { PageSections } from "./page-sections.tsx";
import { ProgramFilter, useProgramFilter } from "./program-filter.tsx";
import { sectionsOf } from "./sections.ts";
import { ShowProgress } from "./show-progress.tsx";
import { shownCountText } from "./shown-count-text.ts";

interface Props {
  readonly view: RosterView;
  readonly typedAtFirst?: string;
  /** Shows only this program's learners, whatever the filter. */
  readonly program?: string;
  readonly title?: string;
}

/** Learners, searched on each keystroke. All are searched; few are drawn at once, because more would not fit into memory. */
export function LearnerList({ view, typedAtFirst = "", program: fixed, title }: Props) {
  const [typed, setTyped] = useState(typedAtFirst);
  const [page, setPage] = useState(0);
  const [grouping, setGrouping] = useGrouping();
  const [recents, addRecent] = useRecents(view.account);

  const { options } = view;
  const learners = view.roster?.learners ?? view.loading?.soFar ?? noLearners;
  const { programs } = indexOf(learners, options);
  const [filter, setFilter] = useProgramFilter(programs);
  const program = fixed ?? filter;
  const found = useMemo(() => search(indexOf(learners, options), typed, program), [learners, options, typed, program]);
  const sections = useMemo(
    () => sectionsOf(found, { recents: typed.trim() === "" ? recents : [], grouping, options, program }),
    [found, recents, typed, grouping, options, program],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new result is shown from its first page.
  useEffect(() => setPage(0), [typed, program, grouping]);

  const pages = { page, found: found.length, setPage };
  const counted = shownCountText(view, found.length, learners.length);
  const steady = useSteadyView(view);
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
            actions={
              <LearnerActions
                learner={learner}
                view={steady}
                first={<ShowProgress learner={learner} view={steady} onOpen={addRecent} />}
              >
                <PageActions {...pages} />
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
    return <FailureScreen failure={view.failure} isLoading={view.isLoading} tryAgain={view.refresh} />;
  }
  return (
    <List
      filtering={false}
      isLoading={view.isLoading}
      navigationTitle={title ?? navigationTitle(view)}
      onSearchTextChange={setTyped}
      searchBarAccessory={
        fixed === undefined ? <ProgramFilter programs={programs} value={filter} onChange={setFilter} /> : undefined
      }
      searchBarPlaceholder="Name, initials, learner ID or program"
      searchText={typed}
      throttle={false}
    >
      <PageRow {...pages} direction="previous" />
      {drawn}
      <PageRow {...pages} direction="next" />
      <NoLearners view={view} typed={typed} program={program} />
    </List>
  );
}

const noLearners: readonly AdoptionViewModel[] = [];

function navigationTitle({ roster, loading }: RosterView): string {
  if (loading === undefined) return "Find Learner";
  return `${roster === undefined ? "Loading" : "Refreshing"}: ${soFarText(loading.learners, loading.total)}`;
}

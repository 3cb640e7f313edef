import type { AdoptionViewModel } from "@aihr-plugins/core";
import { List } from "@raycast/api";
import { useEffect, useMemo, useState } from "react";
import { FailureScreen } from "../failures/failure-screen.tsx";
import type { RosterView } from "../roster/use-roster.ts";
import { useSteadyView } from "../roster/use-steady-view.ts";
import { indexOf, search } from "../search/roster-index.ts";
import { useRecents } from "../search/use-recents.ts";
import { soFarText } from "../words/so-far-text.ts";
import { countText } from "./count-text.ts";
import { GroupingActions, useGrouping } from "./grouping.tsx";
import { LearnerActions } from "./learner-actions.tsx";
import { LearnerRow } from "./learner-row.tsx";
import { Nobody } from "./nobody.tsx";
import { PageActions, PageRow } from "./page-row.tsx";
import { ProgramFilter, useProgramFilter } from "./program-filter.tsx";
import { sectionsOf } from "./sections.ts";
import { Sections } from "./sections-on-page.tsx";
import { ShowProgress } from "./show-progress.tsx";

interface Props {
  readonly view: RosterView;
  readonly typedAtFirst?: string;
  /** Shows this program's learners only, whatever the filter was. */
  readonly program?: string;
  readonly title?: string;
}

/** Learners, found while somebody types. All are searched; few are drawn at once, for more would not fit into memory. */
export function LearnerList({ view, typedAtFirst = "", program: fixed, title }: Props) {
  const [typed, setTyped] = useState(typedAtFirst);
  const [page, setPage] = useState(0);
  const [now] = useState(() => Date.now());
  const [grouping, setGrouping] = useGrouping();
  const [recents, addRecent] = useRecents(view.account);

  const learners = view.roster?.learners ?? view.loading?.soFar ?? NOBODY;
  const { programs } = indexOf(learners);
  const [filter, setFilter] = useProgramFilter(programs);
  const program = fixed ?? filter;
  const found = useMemo(() => search(learners, typed, program), [learners, typed, program]);
  const sections = useMemo(
    () => sectionsOf(found, { recents: typed.trim() === "" ? recents : [], grouping, now, program }),
    [found, recents, typed, grouping, now, program],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found anew is shown from its beginning.
  useEffect(() => setPage(0), [typed, program, grouping]);

  const pages = { page, found: found.length, setPage };
  const counted = countText(view, found.length, learners.length, now);
  const steady = useSteadyView(view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the others are functions that do the same for the same view.
  const drawn = useMemo(
    () => (
      <Sections sections={sections} counted={counted} page={page}>
        {(learner) => (
          <LearnerRow
            key={learner.userId}
            learner={learner}
            now={now}
            program={program}
            actions={
              <LearnerActions
                learner={learner}
                view={steady}
                now={now}
                first={<ShowProgress learner={learner} view={steady} now={now} onOpen={addRecent} />}
              >
                <PageActions {...pages} />
                <GroupingActions grouping={grouping} setGrouping={setGrouping} />
              </LearnerActions>
            }
          />
        )}
      </Sections>
    ),
    [sections, counted, page, now, program, grouping, steady],
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
      searchBarPlaceholder="Name, initials, identifier or program"
      searchText={typed}
      throttle={false}
    >
      <PageRow {...pages} direction="previous" />
      {drawn}
      <PageRow {...pages} direction="next" />
      <Nobody view={view} typed={typed} program={program} />
    </List>
  );
}

const NOBODY: readonly AdoptionViewModel[] = [];

function navigationTitle({ roster, loading }: RosterView): string {
  if (loading === undefined) return "Find Learner";
  return `${roster === undefined ? "Loading" : "Refreshing"}: ${soFarText(loading.learners, loading.total)}`;
}

import { List } from "@raycast/api";
import { type ReactNode, useMemo } from "react";
import { FailureScreen } from "../failures/failure-screen.tsx";
import { LoadingLearners, NoLearners } from "../learners/empty-view.tsx";
import type { Roster } from "./roster.ts";
import type { RosterView } from "./roster-view.ts";
import { useSteadyView } from "./use-steady-view.ts";

interface Props {
  readonly view: RosterView;
  readonly children: (view: RosterView, roster: Roster) => ReactNode;
}

/** Shows its children once the whole roster is there: figures over a part would be wrong. */
export function RosterGate({ view, children }: Props) {
  const { roster, failure, loading, isLoading } = view;
  const steady = useSteadyView(view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on the view alone.
  const drawn = useMemo(() => steady.roster && children(steady, steady.roster), [steady]);
  if (roster !== undefined && roster.learners.length > 0) return drawn;
  if (failure !== undefined && roster === undefined) {
    return <FailureScreen failure={failure} isLoading={isLoading} store={view.store} />;
  }
  return (
    <List isLoading={isLoading}>
      {roster === undefined ? (
        <LoadingLearners loading={loading} />
      ) : (
        <NoLearners view={view} typed="" filter={{ kind: "all" }} />
      )}
    </List>
  );
}

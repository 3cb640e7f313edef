import { List } from "@raycast/api";
import type { ReactNode } from "react";
import { FailureScreen } from "../failures/failure-screen.tsx";
import { Nobody, StillLoading } from "../learners/nobody.tsx";
import type { Roster } from "./roster.ts";
import type { RosterView } from "./use-roster.ts";

interface Props {
  readonly view: RosterView;
  readonly children: (roster: Roster) => ReactNode;
}

/** Shows what needs everybody, once everybody is there: numbers over a part would be wrong. */
export function WholeRoster({ view, children }: Props) {
  const { roster, failure, loading, isLoading } = view;
  if (roster !== undefined && roster.learners.length > 0) return children(roster);
  if (failure !== undefined && roster === undefined) {
    return <FailureScreen failure={failure} isLoading={isLoading} tryAgain={view.refresh} />;
  }
  return (
    <List isLoading={isLoading}>
      {roster === undefined ? <StillLoading loading={loading} /> : <Nobody view={view} typed="" program={undefined} />}
    </List>
  );
}

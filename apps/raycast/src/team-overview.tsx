import { OverviewList } from "./overview/overview-list.tsx";
import { RosterGate } from "./roster/roster-gate.tsx";
import { useRosterView } from "./roster/roster-view.ts";
import { useRosterStore } from "./roster/use-roster-store.ts";

/** The figures of the whole organization, or of My Team. */
export default function TeamOverview() {
  const view = useRosterView(useRosterStore());
  return <RosterGate view={view}>{(steady, roster) => <OverviewList view={steady} roster={roster} />}</RosterGate>;
}

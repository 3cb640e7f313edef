import { RosterGate } from "./roster/roster-gate.tsx";
import { useRosterView } from "./roster/roster-view.ts";
import { useRosterStore } from "./roster/use-roster-store.ts";
import { StalledList } from "./stalled/stalled-list.tsx";

/** The enrollments that have stalled or are at risk. */
export default function StalledEnrollments() {
  const view = useRosterView(useRosterStore());
  return <RosterGate view={view}>{(steady, roster) => <StalledList view={steady} roster={roster} />}</RosterGate>;
}

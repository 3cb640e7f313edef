import { RosterGate } from "./roster/roster-gate.tsx";
import { useRoster } from "./roster/use-roster.ts";
import { StalledList } from "./stalled/stalled-list.tsx";

/** The enrollments that have stalled or are at risk. */
export default function StalledEnrollments() {
  const view = useRoster();
  return <RosterGate view={view}>{(steady, roster) => <StalledList view={steady} roster={roster} />}</RosterGate>;
}

import { OverviewList } from "./overview/overview-list.tsx";
import { RosterGate } from "./roster/roster-gate.tsx";
import { useRoster } from "./roster/use-roster.ts";

/** The figures of the whole organization. */
export default function TeamOverview() {
  const view = useRoster();
  return <RosterGate view={view}>{(steady, roster) => <OverviewList view={steady} roster={roster} />}</RosterGate>;
}

import { OverviewList } from "./overview/overview-list.tsx";
import { useRoster } from "./roster/use-roster.ts";
import { WholeRoster } from "./roster/whole-roster.tsx";

/** The whole organization in numbers. */
export default function TeamOverview() {
  const view = useRoster();
  return <WholeRoster view={view}>{(roster) => <OverviewList view={view} roster={roster} />}</WholeRoster>;
}

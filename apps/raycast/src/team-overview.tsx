import { OverviewList } from "./overview/overview-list.tsx";
import { useRoster } from "./roster/use-roster.ts";
import { WholeRoster } from "./roster/whole-roster.tsx";

/** The whole organization in numbers. */
export default function TeamOverview() {
  const view = useRoster();
  return <WholeRoster view={view}>{(steady, roster) => <OverviewList view={steady} roster={roster} />}</WholeRoster>;
}

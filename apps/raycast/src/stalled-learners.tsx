import { useRoster } from "./roster/use-roster.ts";
import { WholeRoster } from "./roster/whole-roster.tsx";
import { StalledList } from "./stalled/stalled-list.tsx";

/** Who needs a word: stalled, about to stall, or far over the time that a program takes. */
export default function StalledLearners() {
  const view = useRoster();
  return <WholeRoster view={view}>{(steady, roster) => <StalledList view={steady} roster={roster} />}</WholeRoster>;
}

import { learnerIdentity } from "@aihr-plugins/report";
import type { LaunchProps } from "@raycast/api";
import { LearnerDetail } from "./learners/learner-detail.tsx";
import { LearnerList } from "./learners/learner-list.tsx";
import { useRoster } from "./roster/use-roster.ts";

/** Finds a learner. A quicklink gives a learner ID, and leads straight to that learner. */
export default function FindLearner(props: LaunchProps<{ arguments: { learner?: string } }>) {
  const view = useRoster();
  const wanted = (props.fallbackText ?? props.arguments.learner ?? "").trim();
  const identity = learnerIdentity(wanted);
  const linked = view.roster?.learners.find(({ userId }) => learnerIdentity(userId) === identity);
  if (linked !== undefined) return <LearnerDetail learner={linked} view={view} />;
  return <LearnerList view={view} typedAtFirst={wanted} />;
}

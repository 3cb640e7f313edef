import type { LaunchProps } from "@raycast/api";
import { LearnerDetail, learnerOf } from "./learners/learner-detail.tsx";
import { LearnerList } from "./learners/learner-list.tsx";
import { useRosterView } from "./roster/roster-view.ts";
import { useRosterStore } from "./roster/use-roster-store.ts";

/** Finds a learner. A quicklink gives a learner ID, and leads straight to that learner. */
export default function FindLearner(props: LaunchProps<{ arguments: { learner?: string } }>) {
  const store = useRosterStore();
  const view = useRosterView(store);
  const wanted = (props.fallbackText ?? props.arguments.learner ?? "").trim();
  const linked = wanted === "" ? undefined : learnerOf(view, wanted);
  if (linked !== undefined) return <LearnerDetail learnerId={linked.userId} store={store} />;
  return <LearnerList store={store} typedAtFirst={wanted} />;
}

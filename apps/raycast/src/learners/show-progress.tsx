import { Action, Icon } from "@raycast/api";
import type { RosterStore } from "../roster/roster-view.ts";
import { LearnerDetail } from "./learner-detail.tsx";

interface Props {
  readonly learnerId: string;
  readonly store: RosterStore;
  readonly onOpen?: (learnerId: string) => void;
}

/** Opens a learner's detail. */
export function ShowProgress({ learnerId, store, onOpen }: Props) {
  return (
    <Action.Push
      title="Show Progress"
      icon={Icon.Sidebar}
      target={<LearnerDetail learnerId={learnerId} store={store} />}
      onPush={() => onOpen?.(learnerId)}
    />
  );
}

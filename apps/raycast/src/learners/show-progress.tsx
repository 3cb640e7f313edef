import type { AdoptionViewModel } from "@aihr-plugins/core";
import { Action, Icon } from "@raycast/api";
import type { RosterView } from "../roster/use-roster.ts";
import { LearnerDetail } from "./learner-detail.tsx";

interface Props {
  readonly learner: AdoptionViewModel;
  readonly view: RosterView;
  readonly onOpen?: (learnerId: string) => void;
}

/** Opens a learner's detail. */
export function ShowProgress({ learner, view, onOpen }: Props) {
  return (
    <Action.Push
      title="Show Progress"
      icon={Icon.Sidebar}
      target={<LearnerDetail learner={learner} view={view} />}
      onPush={() => onOpen?.(learner.userId)}
    />
  );
}

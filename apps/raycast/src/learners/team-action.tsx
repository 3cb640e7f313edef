import type { AdoptionViewModel } from "@aihr-plugins/core";
import { Action, Icon } from "@raycast/api";
import { bothPlatforms } from "../actions/shortcut.ts";
import type { RosterView } from "../roster/roster-view.ts";

interface Props {
  readonly learner: AdoptionViewModel;
  readonly view: RosterView;
}

/** Removes all learners from My Team, those who left the report too. */
export function ClearTeamAction({ view: { store, team } }: Pick<Props, "view">) {
  if (team.ids.size === 0) return null;
  return (
    <Action
      title="Clear My Team"
      icon={Icon.StarDisabled}
      style={Action.Style.Destructive}
      onAction={store.clearTeam}
    />
  );
}

/** Adds a learner to My Team or removes them. */
export function TeamAction({ learner: { userId }, view: { store, team } }: Props) {
  const isPinned = team.has(userId);
  return (
    <Action
      title={isPinned ? "Remove from My Team" : "Add to My Team"}
      icon={isPinned ? Icon.StarDisabled : Icon.Star}
      shortcut={bothPlatforms("s")}
      onAction={() => store.toggleInTeam(userId)}
    />
  );
}

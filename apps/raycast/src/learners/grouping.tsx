import { Action, ActionPanel, Icon } from "@raycast/api";
import { useCachedState } from "@raycast/utils";
import type { Grouping } from "./sections.ts";

/** Returns how learners are grouped, as it was chosen last. */
export function useGrouping(): readonly [Grouping, (grouping: Grouping) => void] {
  return useCachedState<Grouping>("grouping.v1", "none");
}

interface Props {
  readonly grouping: Grouping;
  readonly setGrouping: (grouping: Grouping) => void;
}

/** Actions that choose how learners are grouped. */
export function GroupingActions({ grouping, setGrouping }: Props) {
  return (
    <ActionPanel.Submenu title="Group by…" icon={Icon.AppWindowList}>
      {choices.map(([value, title]) => (
        <Action
          key={value}
          title={title}
          icon={value === grouping ? Icon.CheckCircle : Icon.Circle}
          onAction={() => setGrouping(value)}
        />
      ))}
    </ActionPanel.Submenu>
  );
}

const choices: readonly (readonly [Grouping, string])[] = [
  ["none", "No Groups"],
  ["status", "Group by Status"],
  ["activity", "Group by Last Activity"],
];

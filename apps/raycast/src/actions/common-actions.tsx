import {
  Action,
  ActionPanel,
  Alert,
  confirmAlert,
  Icon,
  Keyboard,
  openExtensionPreferences,
  showToast,
  Toast,
} from "@raycast/api";
import type { RosterView } from "../roster/roster-view.ts";
import { OpenAihr } from "./open-aihr.tsx";
import { bothPlatforms } from "./shortcut.ts";

/** The actions of every screen: refresh, clear cached data, open the settings. */
export function CommonActions({ view }: { readonly view: RosterView }) {
  async function clear() {
    const sure = await confirmAlert({
      title: "Clear Cached Data?",
      message:
        "Learners are removed from this computer and read again from AIHR. My Team stays: it holds learner IDs only.",
      primaryAction: { title: "Clear", style: Alert.ActionStyle.Destructive },
    });
    if (!sure) return;
    view.store.clear();
    await showToast({ style: Toast.Style.Success, title: "Cached Data Cleared" });
  }
  return (
    <ActionPanel.Section>
      <Action
        title="Refresh"
        icon={Icon.ArrowClockwise}
        shortcut={Keyboard.Shortcut.Common.Refresh}
        onAction={view.store.refresh}
      />
      <Action
        title="Clear Cached Data"
        icon={Icon.Trash}
        style={Action.Style.Destructive}
        shortcut={Keyboard.Shortcut.Common.RemoveAll}
        onAction={clear}
      />
      <OpenAihr />
      <Action
        title="Open Extension Preferences"
        icon={Icon.Gear}
        shortcut={bothPlatforms(",")}
        onAction={openExtensionPreferences}
      />
    </ActionPanel.Section>
  );
}

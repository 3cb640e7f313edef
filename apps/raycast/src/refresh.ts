import { countText } from "@aihr-plugins/report";
import { environment, LaunchType, launchCommand, showHUD, updateCommandMetadata } from "@raycast/api";
import { readAccount } from "./account/account.ts";
import { showFailure } from "./failures/show-failure.ts";
import { readRoster } from "./roster/read-roster.ts";

/** Reads the report again for all commands. In the background it shows nothing, even if it fails. */
export default async function Refresh() {
  const read = await readRoster(readAccount());
  const text = read.ok ? countText(read.roster.learners.length, "learner") : read.failure.title;
  await updateCommandMetadata({ subtitle: `AIHR · ${text}` });
  if (read.ok) await showInMenuBar();
  if (environment.launchType === LaunchType.Background) return;
  if (read.ok) await showHUD(`Read ${text}`);
  else await showFailure(read.failure);
}

async function showInMenuBar(): Promise<void> {
  try {
    await launchCommand({ name: "menu-bar", type: LaunchType.Background });
  } catch {
    // Windows has no menu bar, and on a Mac the command may be disabled.
  }
}

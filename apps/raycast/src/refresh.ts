import { plural } from "@aihr-plugins/report";
import { environment, LaunchType, launchCommand, showHUD, updateCommandMetadata } from "@raycast/api";
import { readAccount } from "./account/account.ts";
import { showFailure } from "./failures/show-failure.ts";
import { readRoster } from "./roster/read-roster.ts";

/** Reads the report anew for all commands. In the background it says nothing, whatever happens. */
export default async function Refresh() {
  const read = await readRoster(readAccount());
  const text = read.ok ? plural(read.roster.learners.length, "learner") : read.failure.title;
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
    // There is none on Windows, and a Mac's owner may have switched it off.
  }
}

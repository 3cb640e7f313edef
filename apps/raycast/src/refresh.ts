import { countText } from "@aihr-plugins/report";
import { environment, LaunchType, showHUD, updateCommandMetadata } from "@raycast/api";
import { type Account, readAccount } from "./account/account.ts";
import { showFailure } from "./failures/show-failure.ts";
import { refreshMenuBar } from "./menu-bar/refresh-menu-bar.ts";
import { confirmReplacement } from "./roster/confirm-replacement.ts";
import { keep, readRoster } from "./roster/read-roster.ts";
import type { Roster } from "./roster/roster.ts";
import { cacheEpoch } from "./roster/roster-cache.ts";

/** Reads the report again for all commands. In the background it shows nothing, even if it fails. */
export default async function Refresh() {
  const account = readAccount();
  const read = await readRoster(account);
  const text = read.ok ? countText(read.roster.learners.length, "learner") : read.failure.title;
  await updateCommandMetadata({ subtitle: `AIHR · ${text}` });
  await refreshMenuBar();
  if (environment.launchType === LaunchType.Background) return;
  if (read.ok) await showHUD(`Read ${text}`);
  else await showFailure(read.failure, remedyOf(account, read.doubtful));
}

/** A report that lost most of its learners replaces the kept one only if a person says so. */
function remedyOf(account: Account, doubtful: Roster | undefined) {
  if (doubtful === undefined) return undefined;
  const epoch = cacheEpoch();
  const run = async () => {
    if (await confirmReplacement(doubtful, epoch)) keep(account, doubtful);
  };
  return { title: "Use New Report", run: () => void run() };
}

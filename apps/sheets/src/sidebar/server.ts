import { createSyncClient, readApiKey, readBaseUrl } from "@aihr-plugins/core";
import { actions } from "../actions/actions.ts";
import { readSchedule, saveSchedule } from "../actions/schedule.ts";
import { sendDigest } from "../actions/send-digest.ts";
import { doForSidebar } from "../actions/work.ts";
import { createUrlFetchTransport } from "../report/url-fetch-transport.ts";
import { findSettings, readSettings, type Settings, saveSettings } from "../settings/settings.ts";
import type { Done, Schedule, SettingsForm, SidebarState } from "./exchange.ts";

export function sidebarState(): SidebarState {
  const { settings, store } = findSettings();
  return {
    baseUrl: settings?.baseUrl ?? "",
    hasKey: settings !== undefined,
    pageSize: settings?.pageSize ?? 100,
    countsAll: settings?.countIs === "total",
    store,
    schedule: readSchedule(),
  };
}

/** Checks and saves the settings. */
export function save({ baseUrl, apiKey, pageSize, countsAll, store }: SettingsForm): Done {
  return doForSidebar(() => {
    const settings = {
      baseUrl: readBaseUrl(baseUrl),
      apiKey: readApiKey(apiKey.trim() || (findSettings().settings?.apiKey ?? "")),
      pageSize,
      countIs: countsAll ? ("total" as const) : undefined,
    };
    clientOf(settings);
    saveSettings(settings, store === "user" ? "user" : "document");
    return "Saved.";
  });
}

/** Asks the API for one learner. */
export function connectionTest(): Done {
  return doForSidebar(() => {
    const { count, data } = clientOf(readSettings()).page({ pageSize: 1 });
    const [learner] = data;
    if (!learner) return "It works: the API answers, and says that there are no learners.";
    return count && count > 1
      ? `It works: the API knows ${count} learners.`
      : "It works: the API answers with learners.";
  });
}

export function saveScheduleForm(schedule: Schedule): Done {
  return doForSidebar(() => saveSchedule(schedule));
}

/** Does one of the offered actions, or sends the digest now. */
export function offer(name: string): Done {
  const action = name === "aihrOnDigest" ? sendDigest : actions.find(({ handler }) => handler === name)?.action;
  return action ? doForSidebar(action) : { ok: false, text: `There is no action ${name}. Reload the spreadsheet.` };
}

/** Throws a sentence for settings that cannot work. */
function clientOf(settings: Settings) {
  const transport = createUrlFetchTransport().send;
  const sleep = (ms: number) => Utilities.sleep(Math.ceil(ms));
  return createSyncClient({ transport, sleep, now: () => Date.now(), random: () => Math.random() }, settings);
}

import { createSyncClient, readApiKey, readBaseUrl } from "@aihr-plugins/core";
import { actions } from "../actions/actions.ts";
import { asksFirst } from "../actions/ask-first.ts";
import { readSchedule, type ScheduleForm, saveSchedule } from "../actions/schedule.ts";
import { sendDigest } from "../actions/send-digest.ts";
import { switchSampleData } from "../actions/switch-sample-data.ts";
import { doForSidebar } from "../actions/work.ts";
import { createUrlFetchTransport } from "../report/url-fetch-transport.ts";
import { usesSampleData } from "../settings/sample-data.ts";
import {
  findSettings,
  hasSharedKey,
  mayRemoveSharedKey,
  readSettings,
  type Settings,
  saveSettings,
} from "../settings/settings.ts";
import { UserError } from "../settings/user-error.ts";
import type { Done, SettingsForm, SidebarState } from "./exchange.ts";

export function sidebarState(): SidebarState {
  const { settings, store } = findSettings();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return {
    baseUrl: settings?.baseUrl ?? "",
    hasKey: settings !== undefined,
    pageSize: settings?.pageSize ?? 100,
    countsAll: settings?.countIs === "total",
    store,
    schedule: readSchedule(),
    timeZone: spreadsheet.getSpreadsheetTimeZone(),
    locale: spreadsheet.getSpreadsheetLocale(),
    usesSampleData: usesSampleData(),
  };
}

/** Checks and saves the settings. */
export function save(form: SettingsForm): Done {
  return doForSidebar(() => {
    const settings = settingsOf(form);
    clientOf(settings);
    const isPrivate = form.store === "user";
    if (isPrivate && hasSharedKey()) {
      if (form.apiKey.trim() === "") {
        throw new UserError("Enter your own API key: “Only me” does not copy the key that everyone shares.");
      }
      if (!mayRemoveSharedKey()) {
        throw new UserError(
          "This spreadsheet has a key that everyone shares. Only its owner, or who saved that key, can replace it by a private one.",
        );
      }
      const question = "Remove the key that everyone shares? Formulas and actions of other people will stop working.";
      if (!asksFirst(question)) return "Nothing was changed.";
    }
    saveSettings(settings, isPrivate ? "user" : "document");
    if (!usesSampleData()) return "Saved.";
    return `Saved. ${switchSampleData(false)}`;
  });
}

/**
 * The settings in the form. A blank key means the saved one, as long as the base URL is on the same server.
 *
 * @throws UserError if a key is needed
 */
function settingsOf({ baseUrl, apiKey, pageSize, countsAll }: SettingsForm): Settings {
  const saved = findSettings().settings;
  const url = readBaseUrl(baseUrl);
  const typed = apiKey.trim();
  if (typed === "" && saved && originOf(saved.baseUrl) !== originOf(url)) {
    throw new UserError("Enter the API key again: the base URL is on another server than the saved key.");
  }
  return {
    baseUrl: url,
    apiKey: readApiKey(typed || (saved?.apiKey ?? "")),
    pageSize,
    countIs: countsAll ? ("total" as const) : undefined,
  };
}

function originOf(url: string): string {
  return /^[a-z]+:\/\/[^/]+/i.exec(url.trim())?.[0].toLowerCase() ?? url;
}

/** Asks the API for one learner, with what the form holds now, saved or not. */
export function connectionTest(form?: SettingsForm): Done {
  return doForSidebar(() => {
    const settings = form?.baseUrl ? settingsOf(form) : readSettings();
    const { count, data } = clientOf(settings).page({ pageSize: 1 });
    const [learner] = data;
    if (!learner) return "It works: the API answers, and says that there are no learners.";
    return count && count > 1
      ? `It works: the API knows ${count} learners.`
      : "It works: the API answers with learners.";
  });
}

/** Shows made-up learners instead of asking AIHR, or no longer. */
export function sampleDataSwitch(isOn: boolean): Done {
  return doForSidebar(() => switchSampleData(isOn));
}

export function saveScheduleForm(schedule: ScheduleForm): Done {
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

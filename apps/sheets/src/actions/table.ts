import { connectionTest, offer, sampleDataSwitch, save, saveScheduleForm, sidebarState } from "../sidebar/server.ts";
import { actions } from "./actions.ts";
import { showMenu, showSidebar } from "./menu.ts";
import { refreshBySchedule } from "./refresh-by-schedule.ts";
import { sendDigestBySchedule } from "./send-digest.ts";
import { doForMenu, progressNow } from "./work.ts";

/** A global function that Google, the menu or the sidebar calls by name. */
export interface Handler {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly run: (...values: readonly never[]) => unknown;
}

function handler(name: string, run: Handler["run"], ...parameters: readonly string[]): Handler {
  return { name, parameters, run };
}

/** Every handler. The one source of the stubs. */
export const globalHandlers: readonly Handler[] = [
  handler("onOpen", showMenu),
  handler("onInstall", showMenu),
  handler("aihrShowSidebar", showSidebar),
  ...actions.map(({ handler: name, action }) => handler(name, () => doForMenu(action))),
  handler("aihrOnSchedule", refreshBySchedule, "event"),
  handler("aihrOnDigest", sendDigestBySchedule, "event"),
  handler("aihrSidebarState", sidebarState),
  handler("aihrSave", save, "form"),
  handler("aihrTestConnection", connectionTest, "form"),
  handler("aihrSetSampleData", sampleDataSwitch, "isOn"),
  handler("aihrSaveSchedule", saveScheduleForm, "form"),
  handler("aihrDo", offer, "name"),
  handler("aihrProgress", progressNow),
];

import type { Done, SidebarState } from "../exchange.ts";
import { byId, formValues, inputs } from "./elements.ts";
import { localizedExample } from "./localized-example.ts";
import { server } from "./server.ts";

const askAgainMs = 1500;
const said = byId("said");

for (const name of ["settings", "schedule"] as const) {
  byId(name).addEventListener("submit", (event) => {
    event.preventDefault();
    const values = formValues(name);
    void work(() => (name === "settings" ? server("aihrSave", values) : server("aihrSaveSchedule", values))).then(
      (done) => (done ? showState(name) : undefined),
    );
  });
}
byId("test").addEventListener("click", () => void work(() => server("aihrTestConnection", formValues("settings"))));
byId("sample").addEventListener("click", () => {
  const isOn = byId("sample-note").hidden;
  void work(() => server("aihrSetSampleData", isOn)).then((done) => (done ? showState("sample") : undefined));
});
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-action]")) {
  button.addEventListener("click", () => void work(() => server("aihrDo", button.getAttribute("data-action"))));
}
void showState();

/** Does one thing at a time, and says how far it is and how it ended. */
async function work(action: () => Promise<unknown>): Promise<boolean> {
  const focused = document.activeElement;
  const buttons = [...document.querySelectorAll("button")].filter((button) => !button.disabled);
  for (const button of buttons) button.disabled = true;
  document.body.setAttribute("aria-busy", "true");
  say("Working…");
  const asking = setInterval(async () => {
    const progress = await server("aihrProgress").catch(() => "");
    if (progress && document.body.hasAttribute("aria-busy")) say(String(progress));
  }, askAgainMs);
  try {
    const { ok, text } = (await action()) as Done;
    say(text, !ok);
    return ok;
  } catch (error) {
    say(failureText(error), true);
    return false;
  } finally {
    clearInterval(asking);
    document.body.removeAttribute("aria-busy");
    for (const button of buttons) button.disabled = false;
    if (focused instanceof HTMLElement) focused.focus();
  }
}

/** As text, never as HTML: messages hold names that other people chose. */
function say(text: string, isBad = false): void {
  said.textContent = text;
  said.classList.toggle("bad", isBad);
}

/** Google fails like this when the browser is signed in to several accounts and uses another one for the script. */
function failureText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /PERMISSION_DENIED/i.test(text)
    ? "Google refused this, probably because several Google accounts are signed in. Open the spreadsheet in a private window or another browser profile with one account only."
    : `Google could not run this: ${text}. Try again.`;
}

/** Shows what is saved: everything, or only the part that was saved, so that the others keep what was typed. */
async function showState(part?: "settings" | "schedule" | "sample"): Promise<void> {
  try {
    const state = (await server("aihrSidebarState")) as SidebarState;
    if (part === undefined || part === "settings") showSettings(state, part === undefined);
    if (part === undefined || part === "schedule") showSchedule(state);
    if (part === undefined) showExamples(state);
    showSampleData(state);
  } catch (error) {
    say(failureText(error), true);
  }
}

function showSettings(state: SidebarState, isFirst: boolean): void {
  const { baseUrl, apiKey, pageSize, countsAll } = inputs();
  baseUrl.value = state.baseUrl;
  apiKey.value = "";
  apiKey.placeholder = state.hasKey ? "•••••••••••• (saved)" : "";
  apiKey.required = !state.hasKey;
  pageSize.value = String(state.pageSize);
  countsAll.checked = state.countsAll;
  const store = document.querySelector<HTMLInputElement>(`[name=store][value=${state.store}]`);
  if (store) store.checked = true;
  if (!isFirst) return;
  byId("set-up").toggleAttribute("open", !state.hasKey);
  byId("actions").toggleAttribute("open", state.hasKey);
}

function showSampleData({ usesSampleData }: SidebarState): void {
  byId("sample-note").hidden = !usesSampleData;
  byId("sample").textContent = usesSampleData ? "Switch off sample data" : "Try it with sample data";
}

function showSchedule({ schedule, timeZone }: SidebarState): void {
  const { refresh, digest, to, sendsUnchanged, withNames, hour, weekDay } = inputs();
  refresh.value = schedule.refresh;
  digest.value = schedule.digest;
  to.value = schedule.to;
  sendsUnchanged.checked = schedule.sendsUnchanged;
  withNames.checked = schedule.withNames;
  hour.value = String(schedule.hour);
  weekDay.value = schedule.weekDay;
  byId("zone").textContent = `In the spreadsheet's time zone, ${timeZone}. The digest follows an hour later.`;
  byId("runs-as").textContent = schedule.user === "" ? "Nothing is scheduled." : `Runs as ${schedule.user}.`;
}

function showExamples({ locale }: SidebarState): void {
  for (const example of document.querySelectorAll(".example")) {
    example.textContent = localizedExample(example.textContent ?? "", locale);
  }
}

import type { Done, SidebarState } from "../exchange.ts";
import { byId, formValues, inputs } from "./elements.ts";
import { server } from "./server.ts";

const askAgainMs = 1500;
const said = byId("said");

for (const name of ["settings", "schedule"] as const) {
  byId(name).addEventListener("submit", (event) => {
    event.preventDefault();
    const values = formValues(name);
    void work(() => (name === "settings" ? server("aihrSave", values) : server("aihrSaveSchedule", values))).then(
      showState,
    );
  });
}
byId("test").addEventListener("click", () => void work(() => server("aihrTestConnection")));
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-action]")) {
  button.addEventListener("click", () => void work(() => server("aihrDo", button.getAttribute("data-action"))));
}
void showState();

/** Does one thing at a time, and says how far it is and how it ended. */
async function work(action: () => Promise<unknown>): Promise<void> {
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
  } catch (error) {
    say(`Google did not carry this out: ${error instanceof Error ? error.message : String(error)}. Try again.`, true);
  } finally {
    clearInterval(asking);
    document.body.removeAttribute("aria-busy");
    for (const button of buttons) button.disabled = false;
  }
}

/** As text, never as HTML: messages hold names that other people chose. */
function say(text: string, isBad = false): void {
  said.textContent = text;
  said.classList.toggle("bad", isBad);
}

async function showState(): Promise<void> {
  try {
    const state = (await server("aihrSidebarState")) as SidebarState;
    const { baseUrl, apiKey, pageSize, countsAll, refresh, digest, to } = inputs();
    baseUrl.value = state.baseUrl;
    apiKey.value = "";
    apiKey.placeholder = state.hasKey ? "•••••••••••• (saved)" : "";
    apiKey.required = !state.hasKey;
    pageSize.value = String(state.pageSize);
    countsAll.checked = state.countsAll;
    document.querySelector<HTMLInputElement>(`[name=store][value=${state.store}]`)?.click();
    refresh.value = state.schedule.refresh;
    digest.value = state.schedule.digest;
    to.value = state.schedule.to;
    byId("set-up").toggleAttribute("open", !state.hasKey);
    byId("actions").toggleAttribute("open", state.hasKey);
  } catch (error) {
    say(
      `The settings cannot be read: ${error instanceof Error ? error.message : String(error)}. Reload the page.`,
      true,
    );
  }
}

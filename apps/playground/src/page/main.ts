import type { PlaygroundCommand, PlaygroundState } from "../script/commands.ts";
import { createApiTab } from "./api-tab.ts";
import { connect } from "./connection.ts";
import { createDashboardTab } from "./dashboard-tab.ts";
import { formulaOfHash, hashOfFormula, tabOfHash } from "./deep-link.ts";
import { byId } from "./element.ts";
import { createExamples } from "./examples.ts";
import { areaOfSelection, selectionOf } from "./grid/selection.ts";
import { createMenu } from "./menu.ts";
import { showMessages, showToast, watchMessages } from "./messages.ts";
import { createOrganizationBar, faultText } from "./organization-bar.ts";
import { laterParts, workerUrl } from "./packed-parts.ts";
import { createPageTabs } from "./page-tabs.ts";
import { createSheetEditor } from "./sheet-editor.ts";
import { createSheetTabs } from "./sheet-tabs.ts";
import { createSidebar } from "./sidebar.ts";

const firstFormula = "=AIHR_PROGRESS()";
const worker = connect(workerUrl, Date.now());
let state: PlaygroundState | undefined;
let openPanel = "sheet-panel";

const show = (next: PlaygroundState) => {
  state = next;
  for (const part of [editor, menu, organizationBar, sheetTabs]) part.show(next);
  if (openPanel === "dashboard-panel") void dashboardTab.show(next.nowMs);
  if (openPanel === "api-panel") apiTab.show();
};
/** Runs a command, shows its result, and asks the user where the script asks. */
const ask = async (command: PlaygroundCommand): Promise<unknown> => {
  byId("sheet-panel").setAttribute("aria-busy", "true");
  const { value, state: next } = await worker.ask(command);
  show(next);
  byId("sheet-panel").removeAttribute("aria-busy");
  const pressed = await showMessages(next.messages);
  const asks = command.kind === "menu" || command.kind === "server";
  if (asks && pressed === "YES" && command.answer === undefined) return ask({ ...command, answer: "YES" });
  if (next.opensSidebar) {
    const { sidebar: html, bridge } = await laterParts();
    sidebar.open(html, bridge);
  }
  return value;
};
const send = (command: PlaygroundCommand) => void ask(command);
const resultOf = (value: unknown): unknown => {
  const { value: result, error } = value as { readonly value?: unknown; readonly error?: string };
  if (error !== undefined) throw new Error(error);
  return result;
};
const chooseItem = async (name: string) => {
  byId("grid").focus({ preventScroll: true });
  const area = areaOfSelection(editor.selection);
  try {
    resultOf(await ask({ kind: "menu", name, selection: area }));
  } catch (error) {
    showToast(`This did not work: ${error instanceof Error ? error.message : String(error)}`);
  }
};
/** Types a formula into A1 of an empty first sheet, or else into the selected cell. */
const typeFormula = async (formula: string) => {
  const first = state?.sheets[0] ?? "";
  if (state?.view.name !== first) await ask({ kind: "show", sheet: first });
  const isOnlyExample = Object.keys(state?.view.formulas ?? {}).join() === "1,1" || state?.view.texts.join("") === "";
  if (isOnlyExample) editor.select(selectionOf(1, 1));
  const { row, column } = editor.selection;
  await ask({ kind: "type", sheet: first, row, column, texts: [[formula]] });
  history.replaceState(null, "", hashOfFormula(formula));
  byId("grid").focus({ preventScroll: true });
};

const editor = createSheetEditor(send);
const menu = createMenu((handler) => void chooseItem(handler));
const sheetTabs = createSheetTabs((sheet) => send({ kind: "show", sheet }));
const sidebar = createSidebar(async (name, values) => resultOf(await ask({ kind: "server", name, values })));
const organizationBar = createOrganizationBar(
  async () => {
    await ask({ kind: "next-week" });
    const others =
      (state?.sheets.length ?? 1) > 1 ? " The add-on's sheets were updated, as a weekly schedule does." : "";
    showToast(`A week has passed.${others}`);
  },
  async (fault) => {
    await ask({ kind: "fault", fault });
    showToast(faultText(fault));
  },
);
const dashboardTab = createDashboardTab();
createExamples((formula) => void typeFormula(formula));
const apiTab = createApiTab(async (request) => (await worker.ask({ kind: "request", request })).value);
const pageTabs = createPageTabs((panel) => {
  openPanel = panel;
  byId("toast").hidden = true;
  if (state) show(state);
});
watchMessages();
byId("percent").addEventListener("click", () => {
  const sheet = state?.view.name;
  if (sheet !== undefined) send({ kind: "format", sheet, area: areaOfSelection(editor.selection), numberFormat: "0%" });
});
addEventListener("hashchange", () => {
  pageTabs.open(tabOfHash(location.hash));
  const formula = formulaOfHash(location.hash);
  if (formula !== undefined) void typeFormula(formula);
});

pageTabs.open(tabOfHash(location.hash));
await ask({ kind: "open", formula: formulaOfHash(location.hash) ?? firstFormula });
if (openPanel === "sheet-panel") byId("grid").focus({ preventScroll: true });
performance.mark("first-table");
document.body.dataset.ready = "true";

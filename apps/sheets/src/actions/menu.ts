import { actions } from "./actions.ts";

/** The page itself, in the copy that is one file. */
declare const AIHR_SIDEBAR: string | undefined;

/** Shows the menu. It runs before the user has authorized the script, so it touches only the menu. */
export function showMenu(): void {
  const menu = SpreadsheetApp.getUi().createMenu("AIHR");
  menu.addItem("Set up…", "aihrShowSidebar").addSeparator();
  for (const { handler, caption, startsGroup } of actions) {
    if (startsGroup) menu.addSeparator();
    menu.addItem(caption, handler);
  }
  menu.addSeparator().addItem("Schedule…", "aihrShowSidebar").addItem("Functions…", "aihrShowSidebar").addToUi();
}

export function showSidebar(): void {
  const page =
    typeof AIHR_SIDEBAR === "string"
      ? HtmlService.createHtmlOutput(AIHR_SIDEBAR)
      : HtmlService.createHtmlOutputFromFile("Sidebar");
  SpreadsheetApp.getUi().showSidebar(page.setTitle("AIHR"));
}

/**
 * Asks the user a question with the buttons Yes and No. Returns whether they pressed Yes. In a scheduled execution there
 * is no one to ask, so the answer is no.
 */
export function asksFirst(question: string): boolean {
  const ui = userInterface();
  return ui !== undefined && ui.alert("AIHR", question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

function userInterface(): GoogleAppsScript.Base.Ui | undefined {
  try {
    return SpreadsheetApp.getUi();
  } catch {
    return undefined;
  }
}

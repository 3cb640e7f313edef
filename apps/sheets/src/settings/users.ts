/** Email address of the user as whom this runs. Blank if Google does not say. */
export function effectiveUser(): string {
  return Session.getEffectiveUser().getEmail();
}

/** Whether the user owns the spreadsheet. */
export function isSpreadsheetOwner(): boolean {
  const user = effectiveUser();
  return user !== "" && SpreadsheetApp.getActiveSpreadsheet().getOwner()?.getEmail() === user;
}

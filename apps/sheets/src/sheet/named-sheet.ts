/** The sheet of this name, and whether it was just made. */
export function namedSheet(name: string): {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly isNew: boolean;
} {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheetByName(name);
  return sheet ? { sheet, isNew: false } : { sheet: book.insertSheet(name), isNew: true };
}

/** Makes room: a script may not write beyond the last row or column. */
export function makeRoom(sheet: GoogleAppsScript.Spreadsheet.Sheet, rows: number, columns: number): void {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const columnKey = "aihr.column";
const headingKey = "aihr.heading";

/** What developer metadata says about a table: it moves along with rows and columns, whatever users do with them. */
export interface TableTags {
  /** The row of the headings, or undefined if it carries no metadata. */
  readonly headingRow: number | undefined;
  /** Each column that carries metadata, and the key of its field. */
  readonly columns: readonly { readonly key: string; readonly column: number }[];
}

export function readTags(sheet: Sheet): TableTags {
  const found = sheet.createDeveloperMetadataFinder().find();
  const columns = found.flatMap((metadata) => {
    const column = metadata.getKey() === columnKey ? metadata.getLocation().getColumn() : null;
    return column ? [{ key: metadata.getValue() ?? "", column: column.getColumn() }] : [];
  });
  const heading = found
    .find((metadata) => metadata.getKey() === headingKey)
    ?.getLocation()
    .getRow();
  return { headingRow: heading?.getRow(), columns };
}

/** Tags columns, each with the key of its field. */
export function tagColumns(sheet: Sheet, places: ReadonlyMap<string, number>): void {
  const rows = sheet.getMaxRows();
  for (const [key, column] of places) {
    sheet
      .getRange(1, column, rows, 1)
      .addDeveloperMetadata(columnKey, key, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
  }
}

export function tagHeadingRow(sheet: Sheet, row: number): void {
  sheet
    .getRange(row, 1, 1, sheet.getMaxColumns())
    .addDeveloperMetadata(headingKey, "row", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
}

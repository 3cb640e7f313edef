import type { SheetKind } from "./our-sheets.ts";
import type { TableColumn } from "./table-column.ts";

/** A table of ours in a sheet that may hold anything else as well. */
export interface OurTable {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly headingRow: number;
  /** Our columns that are there, by key. Those that the user deleted are not. */
  readonly places: ReadonlyMap<string, number>;
}

/** A table as it should be: which sheet, which columns. */
export interface TablePlan {
  readonly kind: SheetKind;
  /** The sheet's first name. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  /** The columns that rows are known by: each of these groups needs at least one. */
  readonly keys: readonly (readonly string[])[];
  /** The columns that the first versions wrote, in their order, if there are more by now. */
  readonly formerKeys?: readonly string[];
}

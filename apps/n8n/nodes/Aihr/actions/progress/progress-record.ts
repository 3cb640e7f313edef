import { columns, type Row, type RowColumn } from "@aihr-plugins/report";

/**
 * The fields of an enrollment, in order. Two of the report's columns are left out: the abbreviation, which `program` has
 * already, and the hours over all programs, which would be counted once for each program.
 */
export const progressColumns: readonly RowColumn[] = columns.filter(
  ({ key }) => key !== "abbreviation" && key !== "totalHoursStudied",
);

/** An enrollment as a flat record. */
export function progressRecord(row: Row): object {
  return Object.fromEntries(progressColumns.map(({ key }) => [key, key === "flags" ? row.flags.join(", ") : row[key]]));
}

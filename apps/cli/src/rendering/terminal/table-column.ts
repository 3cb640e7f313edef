/** A column of a table on a terminal. */
export interface TableColumn<Row> {
  readonly title: string;
  cell(row: Row): string;
  /** Colors a finished cell, whose width must stay. */
  readonly paint?: (cell: string, row: Row) => string;
  readonly align?: "right";
  /** Where the terminal is narrow, columns of the highest rank go first. Those of rank 0 stay. */
  readonly rank: number;
  /** The narrowest width to cut it to; less only if the terminal is too narrow for anything else. */
  readonly least?: number;
}

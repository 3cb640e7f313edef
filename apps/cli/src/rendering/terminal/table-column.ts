import type { Style } from "./paper.ts";

/** A column of a table on a terminal. */
export interface TableColumn<Row> {
  readonly title: string;
  cell(row: Row): string;
  /** What a narrow terminal shows instead of the cell. */
  short?(row: Row): string;
  /** The style of a cell. `bar` colors a bar of characters by how full it is. */
  style?(row: Row): CellStyle | undefined;
  readonly align?: "right";
  /**
   * Where the terminal is narrow, columns of the highest rank are left out first. Those of rank 1 stay until short cells
   * are not enough, and those of rank 0 always.
   */
  readonly rank: number;
  /** The narrowest width to cut the column to; less only if the terminal is too narrow for anything else. */
  readonly least?: number;
}

export type CellStyle = Style | "bar";

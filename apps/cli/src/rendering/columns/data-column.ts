import type { CellValue, MetricUnit, RowColumn, Unit } from "@aihr-plugins/report";
import type { TableColumn } from "../terminal/table-column.ts";

/** A column that a command can write, in every format. */
export interface DataColumn<Item> {
  /** The name for `--columns`, and the field in JSON. */
  readonly key: string;
  readonly title: string;
  readonly type: RowColumn["type"];
  /** Width in a workbook, in characters, where the usual one does not do. */
  readonly sheetWidth?: number;
  /** The unit of the item's value; `percent` runs from 0 to 100. */
  unitOf(item: Item): Unit | MetricUnit | null;
  /** The value: instants as ISO 8601 in UTC. */
  cell(item: Item): CellValue;
  /** How a terminal shows it. */
  readonly table: TableColumn<Item>;
}

/** What a command shows: its columns, and which of them a table has unless `--columns` chooses. */
export interface ItemView<Item> {
  /** Name of the sheet in a workbook. */
  readonly name: string;
  readonly columns: readonly DataColumn<Item>[];
  readonly tableKeys: readonly string[];
  /** The whole item, for JSON without `--columns`. */
  json(item: Item): unknown;
}

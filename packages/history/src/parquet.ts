/**
 * Tables of a history as Parquet.
 *
 * @module @aihr-plugins/history/parquet
 */

import { parquetWriteBuffer } from "hyparquet-writer";
import type { SqlRow, SqlValue } from "./database.ts";
import { type ColumnKind, columnKind } from "./export/column-kind.ts";

/**
 * Returns rows as a Parquet file. Days and instants have the types of Parquet, so that tools read them as dates.
 *
 * @param columns names of the columns, in order
 */
export function parquetOf(columns: readonly string[], rows: readonly SqlRow[]): Uint8Array {
  const buffer = parquetWriteBuffer({
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map((name) => ({ name, repetition_type: "OPTIONAL" as const, ...types[columnKind(name)] })),
    ],
    columnData: columns.map((name) => ({ name, data: rows.map((row) => parquetValue(columnKind(name), row[name])) })),
  });
  return new Uint8Array(buffer);
}

const types = {
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  instant: { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
  day: { type: "INT32", converted_type: "DATE" },
} as const satisfies Readonly<Record<ColumnKind, object>>;

function parquetValue(kind: ColumnKind, value: SqlValue | undefined): SqlValue | Date {
  if (value === null || value === undefined) return null;
  return kind === "instant" || kind === "day" ? new Date(value) : value;
}

import { columnKind, type SqlRow } from "@aihr-plugins/history";
import type { DataColumn, ItemView } from "./data-column.ts";

/** A table of a history, with its columns as they are. */
export function tableView(name: string, columns: readonly string[]): ItemView<SqlRow> {
  return {
    name,
    columns: columns.map(tableColumn),
    tableKeys: columns,
    json: (row) => row,
  };
}

function tableColumn(key: string, at: number): DataColumn<SqlRow> {
  const kind = columnKind(key);
  const isNumber = kind === "integer" || kind === "number";
  return {
    key,
    title: key,
    type: kind === "instant" ? "instant" : isNumber ? "number" : "text",
    unitOf: () => (kind === "instant" ? "instant" : null),
    cell: (row) => row[key] ?? null,
    table: {
      title: key,
      cell: (row) => String(row[key] ?? ""),
      rank: at < 3 ? 0 : Math.min(4, 1 + Math.floor(at / 5)),
      ...(isNumber && { align: "right" }),
    },
  };
}

import { countText, riskText, statusText } from "@aihr-plugins/report";
import type { AttentionItem } from "@aihr-plugins/report/lists";
import type { DataColumn, ItemView } from "./data-column.ts";
import { rowView } from "./row-columns.ts";

const stalledText = statusText("in-progress", true);

const columnsOfRow = rowView.columns.map((column): DataColumn<AttentionItem> => {
  const { cell, short = cell, style } = column.table;
  return {
    ...column,
    unitOf: ({ row }) => column.unitOf(row),
    cell: ({ row }) => column.cell(row),
    table: {
      ...column.table,
      // At 80 columns, names and reasons just fit.
      ...(column.table.least !== undefined && { least: 14 }),
      cell: ({ row }) => cell(row),
      short: ({ row }) => short(row),
      style: ({ row }) => style?.(row),
    },
  };
});

const reasonColumn: DataColumn<AttentionItem> = {
  key: "reason",
  title: "Reason",
  type: "text",
  unitOf: () => null,
  cell: ({ reason }) => (reason === "stalled" ? stalledText : riskText(reason)),
  table: {
    title: "Status",
    cell: ({ reason }) => (reason === "stalled" ? stalledText : "At risk"),
    style: ({ reason }) => (reason === "stalled" ? "yellow" : undefined),
    rank: 0,
  },
};

const whyColumn: DataColumn<AttentionItem> = {
  key: "why",
  title: "Why",
  type: "text",
  sheetWidth: 44,
  unitOf: () => null,
  cell: ({ text }) => text,
  table: {
    title: "Why",
    cell: ({ text }) => text,
    short: ({ reason, row }) =>
      reason === "over-duration" ? riskText(reason) : countText(row.daysSinceLastActivity ?? 0, "day"),
    rank: 1,
    least: 40,
  },
};

/** Stalled and at-risk enrollments. */
export const attentionView: ItemView<AttentionItem> = {
  name: "Stalled",
  columns: columnsOfRow.flatMap((column) => (column.key === "atRisk" ? [column, reasonColumn, whyColumn] : [column])),
  tableKeys: ["learnerName", "programName", "reason", "why"],
  json: (item) => item,
};

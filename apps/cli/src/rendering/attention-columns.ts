import { type AttentionItem, learnerName, statusText } from "@aihr-plugins/report";
import { programText } from "./program-text.ts";
import type { Paper } from "./terminal/paper.ts";
import { printable } from "./terminal/printable.ts";
import type { TableColumn } from "./terminal/table-column.ts";

/** The columns of a list of stalled and at-risk enrollments. */
export function attentionColumns({ paint }: Paper): readonly TableColumn<AttentionItem>[] {
  return [
    {
      title: "Learner",
      cell: ({ row }) => printable(learnerName({ userName: row.learnerName })),
      rank: 0,
      least: 14,
    },
    { title: "Program", cell: ({ row }) => programText(row), rank: 0, least: 12 },
    {
      title: "Status",
      cell: ({ reason }) => (reason === "stalled" ? statusText("in-progress", true) : "At risk"),
      paint: (cell, { reason }) => (reason === "stalled" ? paint("yellow", cell) : cell),
      rank: 0,
    },
    { title: "Why", cell: ({ text }) => text, rank: 0, least: 40 },
  ];
}

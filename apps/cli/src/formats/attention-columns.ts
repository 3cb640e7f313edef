import type { Attention } from "@aihr-plugins/report";
import type { Paper } from "../terminal/paper.ts";
import { printable } from "../terminal/printable.ts";
import type { TableColumn } from "../terminal/table-column.ts";

/** The columns of a list of those whom somebody should talk to. */
export function attentionColumns({ paint }: Paper): readonly TableColumn<Attention>[] {
  return [
    {
      title: "Learner",
      cell: ({ row: { learnerName, learnerId } }) => printable(learnerName ?? learnerId),
      rank: 0,
      least: 14,
    },
    {
      title: "Program",
      cell: ({ row: { programName, abbreviation } }) => printable(programName ?? abbreviation ?? "(no name)"),
      rank: 0,
      least: 12,
    },
    {
      title: "Status",
      cell: ({ reason }) => (reason === "stalled" ? "Stalled" : "At risk"),
      paint: (cell, { reason }) => (reason === "stalled" ? paint("yellow", cell) : cell),
      rank: 0,
    },
    { title: "Why", cell: ({ text }) => text, rank: 0, least: 40 },
  ];
}

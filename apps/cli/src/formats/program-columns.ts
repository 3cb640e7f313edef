import { hoursText, NOTHING, type ProgramMetrics } from "@aihr-plugins/report";
import type { Paper } from "../terminal/paper.ts";
import { barAndPercent, paintBar } from "../terminal/percent-bar.ts";
import { printable } from "../terminal/printable.ts";
import type { TableColumn } from "../terminal/table-column.ts";

/** The columns of a table of programs. */
export function programColumns(paper: Paper): readonly TableColumn<ProgramMetrics>[] {
  const count = (title: string, rank: number, of: (metrics: ProgramMetrics["metrics"]) => number) =>
    ({
      title,
      rank,
      align: "right",
      cell: ({ metrics }) => of(metrics).toLocaleString("en"),
    }) satisfies TableColumn<ProgramMetrics>;

  return [
    {
      title: "Program",
      cell: ({ program: { name, abbreviation } }) => printable(name ?? abbreviation ?? NOTHING),
      rank: 0,
      least: 20,
    },
    count("Learners", 0, ({ learners }) => learners),
    {
      title: "Completion",
      cell: ({ metrics }) => barAndPercent(metrics.completionRate),
      paint: (cell) => paintBar(cell, paper),
      rank: 0,
    },
    count("Completed", 2, ({ completed }) => completed),
    count("In progress", 3, ({ inProgress }) => inProgress),
    count("Not started", 3, ({ notStarted }) => notStarted),
    count("Stalled", 1, ({ stalled }) => stalled),
    { title: "Spent", cell: ({ metrics }) => hoursText(metrics.hoursSpent), align: "right", rank: 2 },
  ];
}

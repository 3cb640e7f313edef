import { daysAgoText, learnerName, minutesText, missingText, type Row, statusText } from "@aihr-plugins/report";
import { programText } from "./program-text.ts";
import type { Paper } from "./terminal/paper.ts";
import { barAndPercent, paintBar } from "./terminal/percent-bar.ts";
import { printable } from "./terminal/printable.ts";
import type { TableColumn } from "./terminal/table-column.ts";

/** The columns of a learner's programs. */
export function progressColumns(paper: Paper, leastProgram = 24): readonly TableColumn<Row>[] {
  return [
    {
      title: "Program",
      cell: programText,
      rank: 0,
      least: leastProgram,
    },
    {
      title: "Progress",
      cell: ({ progressPercent }) => barAndPercent(progressPercent),
      paint: (cell) => paintBar(cell, paper),
      rank: 0,
    },
    {
      title: "Status",
      cell: ({ status, stalled }) => (status === null ? missingText : statusText(status, stalled)),
      paint: (cell, row) => paintStatus(cell, row, paper),
      rank: 0,
    },
    { title: "Spent", cell: ({ minutesSpent }) => minutesText(minutesSpent), align: "right", rank: 3 },
    { title: "Left", cell: ({ minutesLeft }) => minutesText(minutesLeft), align: "right", rank: 5 },
    {
      title: "Last activity",
      cell: ({ daysSinceLastActivity }) => daysAgoText(daysSinceLastActivity),
      rank: 1,
    },
  ];
}

/** The columns of a report. */
export function rowColumns(paper: Paper): readonly TableColumn<Row>[] {
  return [
    {
      title: "Learner",
      cell: (row) => printable(learnerName({ userName: row.learnerName })),
      rank: 0,
      least: 16,
    },
    // At 80 columns, both names and the last activity just fit.
    ...progressColumns(paper, 17),
  ];
}

function paintStatus(cell: string, { status, stalled }: Row, { paint }: Paper): string {
  if (stalled) return paint("yellow", cell);
  if (status === "in-progress") return cell;
  return paint(status === "completed" ? "green" : "dim", cell);
}

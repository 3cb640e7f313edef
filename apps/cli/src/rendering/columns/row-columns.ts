import {
  type CellValue,
  cells,
  columns,
  daysAgoText,
  learnerName,
  minutesText,
  missingText,
  numberText,
  type Row,
  type RowColumn,
  statusText,
} from "@aihr-plugins/report";
import { barAndPercent, percentAlone } from "../terminal/percent-bar.ts";
import type { TableColumn } from "../terminal/table-column.ts";
import type { DataColumn, ItemView } from "./data-column.ts";
import { programText } from "./program-text.ts";

/** What is easier to read than the plain value. */
const tableColumns: Partial<Record<keyof Row, TableColumn<Row>>> = {
  learnerName: {
    title: "Learner",
    cell: (row) => learnerName({ userName: row.learnerName }),
    rank: 0,
    least: 16,
  },
  programName: { title: "Program", cell: programText, rank: 0, least: 17 },
  progressPercent: {
    title: "Progress",
    cell: ({ progressPercent }) => barAndPercent(progressPercent),
    short: ({ progressPercent }) => percentAlone(progressPercent),
    style: () => "bar",
    rank: 0,
  },
  status: {
    title: "Status",
    cell: ({ status, stalled }) => (status === null ? missingText : statusText(status, stalled)),
    style: ({ status, stalled }) => {
      if (stalled) return "yellow";
      if (status === "in-progress") return undefined;
      return status === "completed" ? "green" : "dim";
    },
    rank: 1,
  },
  minutesSpent: { title: "Spent", cell: ({ minutesSpent }) => minutesText(minutesSpent), align: "right", rank: 4 },
  minutesLeft: { title: "Left", cell: ({ minutesLeft }) => minutesText(minutesLeft), align: "right", rank: 5 },
  lastActivity: {
    title: "Last activity",
    cell: ({ daysSinceLastActivity }) => daysAgoText(daysSinceLastActivity),
    rank: 2,
  },
};

const uuidWidth = 38;

/** The rows of a report: enrollments, and learners in no program. */
export const rowView: ItemView<Row> = {
  name: "Report",
  columns: columns.map(rowColumn),
  // At 80 columns, both names and the last activity just fit.
  tableKeys: ["learnerName", "programName", "progressPercent", "status", "minutesSpent", "minutesLeft", "lastActivity"],
  json: (row) => row,
};

/** The rows of one learner. */
export const learnerRowView: ItemView<Row> = { ...rowView, tableKeys: rowView.tableKeys.slice(1) };

function rowColumn(column: RowColumn): DataColumn<Row> {
  const { key, title, type, unit } = column;
  const cell = (row: Row): CellValue => cells(row, [column])[0] ?? null;
  return {
    ...{ key, title, type, cell },
    ...(key === "learnerId" && { sheetWidth: uuidWidth }),
    unitOf: () => unit,
    table: tableColumns[key] ?? {
      title,
      cell: (row) => cellText(cell(row)),
      rank: 0,
      ...(type === "number" ? { align: "right" as const } : { least: 8 }),
    },
  };
}

/** A value for a terminal. */
function cellText(cell: CellValue): string {
  if (typeof cell === "number") return numberText(cell);
  if (typeof cell === "boolean") return cell ? "Yes" : "No";
  return cell ?? "";
}

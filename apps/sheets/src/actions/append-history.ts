import { countText, type Row, rows } from "@aihr-plugins/report";
import { fieldsOf } from "../functions/fields.ts";
import type { Cell } from "../functions/grid.ts";
import type { LoadedReport } from "../report/load-report.ts";
import { roomForRows } from "../sheet/append-rows.ts";
import { enrollmentKey } from "../sheet/enrollment-key.ts";
import { findOurSheet } from "../sheet/our-sheets.ts";
import { type OurTable, openTable } from "../sheet/our-table.ts";
import { checkProtection } from "../sheet/protected-parts.ts";
import type { TableColumn } from "../sheet/table-column.ts";
import { updateSheets } from "../sheet/update-sheets.ts";
import { writeColumns } from "../sheet/write-columns.ts";
import { type HistoryEntry, type HistoryLine, readHistory } from "./history-lines.ts";
import { departed } from "./report-lines.ts";
import { reportFor, type Tell, withReasons } from "./work.ts";

export const historySheet = "AIHR history";

const fields = fieldsOf("learnerName", "program", "progressPercent", "status", "minutesSpent", "learnerId");
const widths: Readonly<Record<string, number>> = { learnerName: 180, learnerId: 270 };

const columns: readonly TableColumn[] = [
  { key: "day", title: "Day", format: "yyyy-mm-dd", widthPixels: 90 },
  ...fields.map(({ key, title, format }) => ({
    key,
    title,
    format,
    widthPixels: widths[key] ?? 44 + 7 * title.length,
  })),
];

const plan = {
  kind: "history",
  name: historySheet,
  columns,
  keys: [["learnerId"], ["program"], ["day"]],
} as const;

/** Adds to the history what has changed since it was last written. */
export function appendHistory(tell: Tell): string {
  return updateSheets(() => writeHistory(reportFor(tell)));
}

/** The lines of the history, or undefined if there is no history sheet. Changes nothing. */
export function historyEntries(timeZone: string): readonly HistoryEntry[] | undefined {
  const sheet = findOurSheet("history");
  return sheet && sheet.getLastRow() > 0 ? readHistory(openTable(plan), timeZone).entries : undefined;
}

/**
 * Adds a line for each enrollment that changed, or that the report no longer has, with the day on which the report was
 * read. An enrollment has one line a day: a second change of the same day replaces the first.
 */
export function writeHistory(report: LoadedReport): string {
  const table = openTable(plan);
  checkProtection(table);
  const options = report.options();
  const timeZone = options.timeZone ?? "UTC";
  const day = Utilities.formatDate(new Date(report.readAt), timeZone, "yyyy-MM-dd");
  // A date of the spreadsheet's time zone, at midnight.
  const date = Utilities.parseDate(day, timeZone, "yyyy-MM-dd");
  const shown = columns.filter(({ key }) => table.places.has(key)).map(({ key }) => key);
  const known = readHistory(table, timeZone);
  const counted = new Map<string, number>();
  const now = rows(report.learners(), options).map((row) => ({
    key: numbered(enrollmentKey(row.learnerId, row.program), counted),
    line: lineOf(row, date),
  }));

  const changed = now.filter(({ key, line }) => differs(known.newest.get(key), line));
  const present = new Set(now.map(({ key }) => key));
  const gone = report.complete ? [...known.newest].filter(([key, old]) => isGone(key, old, present)) : [];
  const lines = [
    ...changed,
    ...gone.map(([key, { cells }]) => ({ key, line: { ...cells, day: date, status: departed } })),
  ];
  const ofToday = (key: string) => {
    const old = known.newest.get(key);
    return old?.day === day ? old.row : undefined;
  };
  const cellsOf = (line: HistoryLine["cells"]) => shown.map((key) => line[key] ?? null);
  const places = shown.map((key) => table.places.get(key) ?? 1);
  const replaced = lines.flatMap(({ key, line }) => {
    const row = ofToday(key);
    return row === undefined ? [] : [{ row, cells: cellsOf(line) }];
  });
  writeColumns(table.sheet, places, replaced);
  append(
    table,
    known.rows,
    places,
    lines.filter(({ key }) => ofToday(key) === undefined).map(({ line }) => cellsOf(line)),
  );
  if (lines.length === 0) return withReasons("Nothing has changed since the history was last written.", report);
  const name = table.sheet.getName();
  return withReasons(`Added ${countText(lines.length, "change")} of ${day} to the sheet "${name}".`, report);
}

function lineOf(row: Row, day: Date): HistoryLine["cells"] {
  return Object.fromEntries([["day", day], ...fields.map(({ key, cell }): [string, Cell] => [key, cell(row)])]);
}

/** The second enrollment of a learner in the same program has a key of its own, and so on. */
function numbered(key: string, counted: Map<string, number>): string {
  const nth = (counted.get(key) ?? 0) + 1;
  counted.set(key, nth);
  return nth === 1 ? key : `${key}\n${nth}`;
}

function differs(
  old: HistoryLine | undefined,
  { progressPercent, status, minutesSpent }: HistoryLine["cells"],
): boolean {
  if (!old) return true;
  return [
    [old.cells.progressPercent, progressPercent],
    [old.cells.status, status],
    [old.cells.minutesSpent, minutesSpent],
  ].some(([before, after]) => (before ?? "") !== (after ?? ""));
}

function isGone(key: string, { cells }: HistoryLine, present: ReadonlySet<string>): boolean {
  const [learner, program] = key.split("\n");
  return !present.has(key) && !present.has(`${learner}\n${program}`) && cells.status !== departed;
}

function append(
  table: OurTable,
  ourRows: readonly number[],
  places: readonly number[],
  lines: readonly (readonly Cell[])[],
): void {
  if (lines.length === 0) return;
  const { first } = roomForRows(table, ourRows, lines.length);
  for (const { key, format } of columns) {
    const column = table.places.get(key);
    if (column !== undefined) table.sheet.getRange(first, column, lines.length, 1).setNumberFormat(format);
  }
  writeColumns(
    table.sheet,
    places,
    lines.map((cells, index) => ({ row: first + index, cells })),
  );
}

import { statusText } from "@aihr-plugins/report";
import type { Cell } from "../functions/grid.ts";
import { enrollmentKey } from "../sheet/enrollment-key.ts";
import type { OurTable } from "../sheet/our-table.ts";

/** A line of the history: the day that it is of, and its cells by field. */
export interface HistoryLine {
  readonly row: number;
  readonly day: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** One line of the history, whenever it is of. */
export interface HistoryEntry {
  /** Of the enrollment. */
  readonly key: string;
  /** As YYYY-MM-DD. */
  readonly day: string;
  readonly isCompleted: boolean;
}

/** What the history sheet holds. */
export interface History {
  /** The rows that are ours: those with a day and a learner's id. */
  readonly rows: readonly number[];
  /** Of each enrollment the line with the latest day, wherever it is in the sheet. */
  readonly newest: ReadonlyMap<string, HistoryLine>;
  readonly entries: readonly HistoryEntry[];
}

/** Reads the history by its columns and days, so that sorting, filtering or widening the sheet changes nothing. */
export function readHistory({ sheet, headingRow, places }: OurTable, timeZone: string): History {
  const count = sheet.getLastRow() - headingRow;
  if (count < 1) return { rows: [], newest: new Map(), entries: [] };
  const values = sheet.getRange(headingRow + 1, 1, count, sheet.getLastColumn()).getValues();
  const newest = new Map<string, HistoryLine>();
  const counted = new Map<string, number>();
  const rows: number[] = [];
  const entries: HistoryEntry[] = [];
  values.forEach((line, index) => {
    const cells = Object.fromEntries(
      [...places].map(([key, column]): [string, Cell] => [key, line[column - 1] ?? null]),
    );
    const day = dayOf(cells.day, timeZone);
    if (day === undefined || (cells.learnerId ?? "") === "") return;
    const row = headingRow + 1 + index;
    rows.push(row);
    const key = enrollmentKey(cells.learnerId, cells.program);
    entries.push({ key, day, isCompleted: cells.status === statusText("completed") });
    const nth = (counted.get(`${day}\n${key}`) ?? 0) + 1;
    counted.set(`${day}\n${key}`, nth);
    const numbered = nth === 1 ? key : `${key}\n${nth}`;
    const before = newest.get(numbered);
    if (!before || before.day <= day) newest.set(numbered, { row, day, cells });
  });
  return { rows, newest, entries };
}

function dayOf(value: Cell | undefined, timeZone: string): string | undefined {
  if (value instanceof Date) return Utilities.formatDate(value, timeZone, "yyyy-MM-dd");
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
}

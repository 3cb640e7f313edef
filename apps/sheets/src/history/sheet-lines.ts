import { learnerIdentity, programIdentity } from "@aihr-plugins/report";
import type { Cell } from "../functions/grid.ts";
import { readColumns } from "../sheet/read-columns.ts";
import type { OurTable } from "../sheet/table-plan.ts";
import { createDayReader } from "./day-reader.ts";
import type { HistoryKey } from "./history-plan.ts";
import { wholeSecond } from "./whole-second.ts";

/** A line of the history's sheet. */
export interface SheetLine {
  readonly row: number;
  /** `2026-11-23`. */
  readonly day: string;
  /** When its report was read, in milliseconds since 1970, to the second; null for a line of an earlier version. */
  readonly at: number | null;
  /** Identity of the learner. */
  readonly learner: string;
  /** Identity of the program; null on a line that is about the learner only. */
  readonly program: string | null;
  /** By column; undefined for a column that the user deleted. */
  readonly cells: Readonly<Partial<Record<HistoryKey, Cell>>>;
}

/**
 * Reads the lines that are ours, those with a day and a learner's ID, oldest first, wherever the user has sorted, moved or
 * widened them.
 *
 * @param keys the columns to read; all if left out
 */
export function readSheetLines(
  table: OurTable,
  timeZone: string,
  keys: readonly HistoryKey[] | undefined = undefined,
): readonly SheetLine[] {
  const dayOf = createDayReader(timeZone);
  const lines = readColumns<HistoryKey>(table, keys).flatMap(({ row, cells }): readonly SheetLine[] => {
    const day = dayOf(cells.day);
    const learnerId = String(cells.learnerId ?? "");
    if (day === undefined || learnerId === "") return [];
    const at = cells.recordedAt instanceof Date ? wholeSecond(cells.recordedAt.getTime()) : null;
    const learner = learnerIdentity(learnerId);
    return [{ row, day, at, learner, program: programIn(cells), cells }];
  });
  return lines.sort((a, b) => compareText(a.day, b.day) || (a.at ?? 0) - (b.at ?? 0) || a.row - b.row);
}

function programIn({ program }: SheetLine["cells"]): string | null {
  const identity = programIdentity(String(program ?? ""));
  return identity === "" ? null : identity;
}

function compareText(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

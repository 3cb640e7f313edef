import { outcomeText } from "@aihr-plugins/history";
import { countText, fractionOf, rows, statusText } from "@aihr-plugins/report";
import type { Cell } from "../functions/grid.ts";
import { checkDailyProtection, writeDaily } from "../history/daily-table.ts";
import { exactState } from "../history/exact-state.ts";
import { historyPlan } from "../history/history-plan.ts";
import { type HistoryLine, newLines } from "../history/new-lines.ts";
import { lineKey, type ReplayedLine, replay } from "../history/replay.ts";
import { readSheetLines, type SheetLine } from "../history/sheet-lines.ts";
import { wholeSecond } from "../history/whole-second.ts";
import type { LoadedReport } from "../report/load-report.ts";
import { openTable } from "../sheet/our-table.ts";
import { checkProtection } from "../sheet/protected-parts.ts";
import { type PutLine, putLines } from "../sheet/put-lines.ts";
import type { OurTable } from "../sheet/table-plan.ts";
import { updateSheets } from "../sheet/update-sheets.ts";
import { asksFirst } from "./ask-first.ts";
import { digestMarks } from "./digest-marks.ts";
import { recalculateTrends } from "./recalculate-trends.ts";
import { reportFor, type Tell, withReasons } from "./work.ts";

/** Adds to the history what has changed since it was last written. */
export function appendHistory(tell: Tell): string {
  return updateSheets(() => writeHistory(reportFor(tell)));
}

/** Does so, and says what was done. */
export function writeHistory(report: LoadedReport): string {
  return withReasons(recordHistory(report).text, report);
}

/** What became of a report in the history, as one sentence. */
export interface Recording {
  /** Whether the history has this report: false if it was refused. */
  readonly isRecorded: boolean;
  readonly text: string;
}

/**
 * Adds a line for each enrollment that changed, and for each learner who joined or left, with the day on which the report
 * was read; and the metrics of that day. An enrollment has one line a day: a second change of the same day replaces the
 * first, unless a digest was sent in between. As in every history, incomplete reports change nothing.
 */
export function recordHistory(report: LoadedReport): Recording {
  if (!report.complete) return refused(outcomeText({ kind: "refused", reason: "incomplete" }));
  const table = openTable(historyPlan);
  checkProtection(table);
  checkDailyProtection();
  const { readAt } = report;
  const { timeZone = "UTC" } = report.options();
  const day = Utilities.formatDate(new Date(readAt), timeZone, "yyyy-MM-dd");
  const lines = readSheetLines(table, timeZone);
  const newest = lines[lines.length - 1];
  if (newest && newest.day > day) {
    return refused(`Nothing recorded: the sheet "${table.sheet.getName()}" already has lines of ${newest.day}.`);
  }
  if ((newest?.at ?? 0) > wholeSecond(readAt)) return recorded(nothingNew);
  const [open, closed] = splitLines(lines, day);
  const before = replay(closed);
  const found = rows(report.learners(), { ...report.options(), withoutPrograms: true });
  const known = exactState(before, found);
  const addition = newLines(known, before, open, { learners: report.learners(), rows: found, readAt });
  const { left, learnersBefore } = addition.counts;
  if (left * 5 > learnersBefore && !mayRecord(left, learnersBefore)) {
    return refused(
      `Nothing recorded: ${countText(left, "learner")} of ${learnersBefore} would have left. The scope of the API key may have changed.`,
    );
  }

  // A date of the spreadsheet's time zone, at midnight.
  const date = Utilities.parseDate(day, timeZone, "yyyy-MM-dd");
  const put = linesToPut(addition.lines, open, { day: date, recordedAt: new Date(wholeSecond(readAt)) });
  completeFormerLines(table, before.lines);
  putLines(
    table,
    historyPlan,
    lines.map(({ row }) => row),
    put,
  );
  // A sheet that is inserted is the one that the user sees.
  if (writeDaily(report, date, day, timeZone)) table.sheet.activate();
  recalculateTrends();
  if (put.length === 0) return recorded(nothingNew);
  return recorded(`Added ${countText(put.length, "change")} of ${day} to the sheet "${table.sheet.getName()}".`);
}

const nothingNew = "Nothing has changed since the history was last written.";

function recorded(text: string): Recording {
  return { isRecorded: true, text };
}

function refused(text: string): Recording {
  return { isRecorded: false, text };
}

/** Lines of this day that may be replaced, and all others. What a digest was made from stays. */
function splitLines(
  lines: readonly SheetLine[],
  day: string,
): readonly [open: readonly SheetLine[], closed: readonly SheetLine[]] {
  const newestDigest = Math.max(...digestMarks().map(({ at }) => at));
  const isOpen = (line: SheetLine) => line.day === day && (line.at ?? Number.NEGATIVE_INFINITY) > newestDigest;
  return [lines.filter(isOpen), lines.filter((line) => !isOpen(line))];
}

/** The lines that are new or say something else than they did. */
function linesToPut(
  lines: readonly HistoryLine[],
  open: readonly SheetLine[],
  moment: { readonly day: Date; readonly recordedAt: Date },
): readonly PutLine[] {
  const openByKey = new Map(open.map((line) => [lineKey(line), line]));
  return lines.flatMap(({ key, cells }): readonly PutLine[] => {
    const old = openByKey.get(key);
    return old && isSame(old.cells, cells) ? [] : [{ row: old?.row, cells: { ...cells, ...moment } }];
  });
}

function mayRecord(left: number, learnersBefore: number): boolean {
  return asksFirst(
    `${countText(left, "learner")} of ${learnersBefore} are missing from the report. The scope of the API key may have changed. Record that they left?`,
  );
}

/** Fills what lines of earlier versions lack: what each of them changed. */
function completeFormerLines(table: OurTable, lines: readonly ReplayedLine[]): void {
  const former = lines.filter(({ line }) => line.cells.enrolled === null);
  const keys: ReadonlySet<string> = new Set(gainKeys);
  const columns = historyPlan.columns.filter(({ key }) => keys.has(key));
  putLines(
    table,
    { columns },
    [],
    former.map(({ line, statusBefore, progressGained, ...gains }) => ({
      row: line.row,
      cells: {
        ...gains,
        statusBefore: statusBefore === null ? null : statusText(statusBefore),
        progressGained: fractionOf(progressGained),
      },
    })),
  );
}

const gainKeys = [
  ...["statusBefore", "progressGained", "minutesGained"],
  ...["enrolled", "started", "completed", "listed"],
] as const;

/** Whether a line already says what it should; spelling of names and IDs apart. */
function isSame(
  old: SheetLine["cells"],
  { learnerName: _, learnerId: __, program: ___, ...cells }: HistoryLine["cells"],
): boolean {
  return (Object.keys(cells) as (keyof typeof cells)[]).every((key) => {
    return old[key] === undefined || plain(old[key]) === plain(cells[key]);
  });
}

function plain(cell: Cell): Cell {
  return cell instanceof Date ? cell.getTime() : cell;
}

import type { HistoryProgram, LearningHistory, StoredRun } from "@aihr-plugins/history";
import type { AnswerBasis } from "../answer.ts";
import { agedAsOfText } from "../answer-source.ts";
import { type HistoryGap, noHistoryText } from "./history-gap.ts";

/** What answers read of a history. */
export type HistoryReader = Pick<
  LearningHistory,
  "runs" | "programs" | "scope" | "trend" | "activitySpan" | "reportAsOf"
>;

/** A history to answer from. */
export interface HistorySource {
  /** Null if there is none: answers then say how to get one. */
  readonly history: HistoryReader | null;
  /** If true, learners are shown by ID only. */
  readonly withoutNames: boolean;
  /** The present instant, in milliseconds since 1970: from an hour on, answers say how old the newest report is. */
  readonly now?: number | undefined;
}

/**
 * Makes a history ready for questions.
 *
 * @example
 * const source = historySource(openSqliteHistory("learning.db", { create: false }), { now: Date.now() });
 * await whatChanged(source, { days: 7 });
 */
export function historySource(
  history: HistoryReader | null,
  { withoutNames = false, now }: Partial<Omit<HistorySource, "history">> = {},
): HistorySource {
  return { history, withoutNames, now };
}

/** A history with at least one report. */
export interface OpenedHistory {
  readonly history: HistoryReader;
  readonly first: StoredRun;
  readonly newest: StoredRun;
  readonly timeZone: string;
  readonly programs: readonly HistoryProgram[];
  readonly basis: AnswerBasis;
}

/** Reads what every answer needs of a history, or returns the answer that there is none. */
export async function openedHistory({ history, now }: HistorySource): Promise<OpenedHistory | { gap: HistoryGap }> {
  const runs = history === null ? [] : await history.runs();
  const [first] = runs;
  const newest = runs.at(-1);
  if (history === null || first === undefined || newest === undefined) {
    return { gap: { result: "no history", message: noHistoryText, asOf: "no report recorded" } };
  }
  const timeZone = (await history.scope())?.timeZone ?? "UTC";
  const programs = await history.programs();
  return {
    ...{ history, first, newest, timeZone, programs },
    basis: { asOf: agedAsOfText({ readAt: newest.at, timeZone }, now) },
  };
}

import type { AnswerBasis } from "../answer.ts";

/** The answer to a question about a time of which the history knows nothing, or a day that cannot be read. */
export interface HistoryGap extends AnswerBasis {
  readonly result: "no history" | "day not understood";
  /** What to do about it, in a sentence. */
  readonly message: string;
}

/** How to get a history. */
export const noHistoryText =
  "There is no history yet, and a report knows only the present. Record one every night with aihr record, and start this server with --history and its place.";

/** What a history of one report cannot say. */
export const oneReportText =
  "The history has one report, so there is nothing to compare it with. The next recording shows what changed.";

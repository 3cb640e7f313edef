import type { Evidence } from "./evidence.ts";

export type Verdict =
  /** There may be more. */
  | "go-on"
  /** Everybody has come, as far as the API's promises go. */
  | "complete"
  /** The pages have ended, and fewer came than promised. */
  | "incomplete"
  /** The second page was the first again: either there is only one, or the API ignores page numbers. */
  | "verify"
  /** Every page is the first page. */
  | "page-ignored";

/** What is known beforehand. */
export interface Expectation {
  /** Learners asked for by id; null if all were asked for. */
  readonly asked: number | null;
  /** The API's count is known to be the total, so that it needs no proof. */
  readonly countIsTotal: boolean;
}

const emptiesAtMost = 3;
const repeatsAtMost = 2;

/** Whether to read on after the page that the evidence ends with. */
export function judge(evidence: Evidence, { asked, countIsTotal }: Expectation): Verdict {
  const { distinct, total, rows, unseen, largest } = evidence;
  const missing = total === null ? null : total - distinct;
  const promiseKept = missing !== null && missing <= 0;

  if (asked !== null && distinct >= asked) return "complete";
  if (countIsTotal && promiseKept) return "complete";
  if (rows === 0) return judgeEmptyPage(evidence, missing);
  if (unseen === 0) return judgeRepeatedPage(evidence, missing);
  return promiseKept && rows < largest ? "complete" : "go-on";
}

function judgeEmptyPage({ empties, page, total, largest }: Evidence, missing: number | null): Verdict {
  if (missing === null || missing <= 0) return "complete";
  const isPastPlan = total !== null && largest > 0 && page >= Math.ceil(total / largest);
  return isPastPlan || empties >= emptiesAtMost ? "incomplete" : "go-on";
}

function judgeRepeatedPage({ repeats, turned }: Evidence, missing: number | null): Verdict {
  if (missing === null) return turned ? "complete" : "verify";
  if (missing <= 0) return "complete";
  if (repeats < repeatsAtMost) return "go-on";
  return turned ? "incomplete" : "page-ignored";
}

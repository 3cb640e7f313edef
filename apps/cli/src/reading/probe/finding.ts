import type { Failed } from "./evidence.ts";

/** An open question about the API, answered. It holds no name, no id and no key. */
export interface Finding {
  readonly topic: string;
  readonly question: string;
  readonly answer: string;
  /** What the answer rests on. */
  readonly evidence: string;
}

export const cannotTell = "unclear";

/** A request that failed, as an answer. */
export function failure({ code, status }: Failed): string {
  return status === undefined ? `an error (${code})` : `an error (${status})`;
}

/** `2 rows`, `1 row`. */
export function rowsText(count: number): string {
  return `${count.toLocaleString("en")} ${count === 1 ? "row" : "rows"}`;
}

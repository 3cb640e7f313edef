import type { AihrErrorCode, Problem } from "./aihr-error.ts";

/** What a failure means: its code, what happened (without a full stop) and what to do next. */
export type Explanation = readonly [code: AihrErrorCode, happened: string, advice: string];

/** Returns the problem that an explanation describes. `remark` follows what happened, such as " (404)". */
export function explainedProblem([code, happened, advice]: Explanation, remark: string): Problem {
  return { code, message: `${happened}${remark}. ${advice}`.trim() };
}

import { countText, numberText } from "@aihr-plugins/report";

/** What came out of recording a report. Only `recorded` has changed the history. */
export type RecordOutcome =
  | Recorded
  | {
      readonly kind: "nothing-new" /** When the newest report was read, in milliseconds since 1970. */;
      readonly at: number;
    }
  | Refusal<"incomplete">
  | Refusal<"drifted">
  | (Refusal<"older"> & { readonly newestAt: number })
  | (Refusal<"shrunken"> & { readonly left: number; readonly learnersBefore: number })
  | (Refusal<"other-scope"> & { readonly expected: string; readonly actual: string })
  | (Refusal<"other-time-zone"> & { readonly expected: string; readonly actual: string });

/** A report that is now part of the history. */
export interface Recorded {
  readonly kind: "recorded";
  readonly run: number;
  /** Calendar day in the history's time zone: `2026-11-23`. */
  readonly day: string;
  readonly isFirst: boolean;
  readonly learners: number;
  readonly enrollments: number;
  /** Enrollments that changed. */
  readonly changes: number;
  readonly joined: number;
  readonly returned: number;
  readonly left: number;
  readonly started: number;
  readonly completed: number;
}

interface Refusal<Reason extends string> {
  readonly kind: "refused";
  readonly reason: Reason;
}

/** Returns the outcome as one line without names. */
export function outcomeText(outcome: RecordOutcome): string {
  if (outcome.kind === "recorded") return recordedText(outcome);
  if (outcome.kind === "nothing-new") {
    return `Nothing new since the report of ${instantText(outcome.at)}.`;
  }
  return refusalText(outcome);
}

function recordedText(recorded: Recorded): string {
  const { day, isFirst, learners, enrollments, changes } = recorded;
  const whole = `${countText(learners, "learner")}, ${countText(enrollments, "enrollment")}`;
  if (isFirst) return `Recorded ${day} as the baseline: ${whole}.`;
  const moved = (["joined", "returned", "left", "started", "completed"] as const).flatMap((key) => {
    return recorded[key] > 0 ? [`${numberText(recorded[key])} ${key}`] : [];
  });
  const changed = changes === 0 ? "no enrollment changed" : `${countText(changes, "enrollment")} changed`;
  return `Recorded ${day}: ${[changed, ...moved].join(", ")}. ${whole}.`;
}

function refusalText(outcome: Exclude<RecordOutcome, { readonly kind: "recorded" | "nothing-new" }>): string {
  switch (outcome.reason) {
    case "incomplete":
      return "Nothing recorded: the report is incomplete.";
    case "drifted":
      return "Nothing recorded: learners joined or left while the report was being read. Record again, or add --strict.";
    case "older":
      return `Nothing recorded: the history already has a newer report (${instantText(outcome.newestAt)}).`;
    case "shrunken": {
      const { left, learnersBefore } = outcome;
      return `Nothing recorded: ${numberText(left)} of ${countText(learnersBefore, "learner")} would have left. The scope of the API key may have changed. Add --accept to record it.`;
    }
    case "other-scope":
      return `Nothing recorded: this history is of ${outcome.expected}, and the report is of ${outcome.actual}. Use another history for it.`;
    case "other-time-zone":
      return `Nothing recorded: this history counts days in ${outcome.expected}, not ${outcome.actual}. Set --time-zone ${outcome.expected}, or use another history.`;
  }
}

function instantText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

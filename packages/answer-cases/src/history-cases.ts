import type { HistoryInputs, HistoryToolName } from "@aihr-plugins/answers/history";

/** A question about time, and what its answer must hold at least. */
export interface HistoryCase<Name extends HistoryToolName = HistoryToolName> {
  readonly tool: Name;
  readonly input: HistoryInputs[Name];
  readonly holds: object;
}

/** Every kind of question that needs a history, and every way in which one can be unclear. */
export const historyCases: readonly HistoryCase[] = [
  ask("trend", {}, { of: "all programs", shown: /^(\d) of \1 weeks, oldest first$/ }),
  ask("trend", { metric: "Completion rate", by: "month" }, { overall: { "Completion rate": /22%/ } }),
  ask("trend", { metric: "stalled enrollments", by: "quarter" }, { columns: ["Quarter", "Stalled enrollments"] }),
  ask("trend", { program: "pa", metric: "New enrollments" }, { of: "People Analytics (PA)" }),
  ask("trend", { limit: 1, by: "week" }, { shown: /^1 of \d weeks/ }),
  ask("trend", { since: "2999-01-01" }, { periods: [], message: /^The newest report is of / }),
  ask("trend", { since: "last summer" }, { result: "day not understood" }),
  ask("trend", { metric: "salary" }, { result: "metric not found" }),
  ask("trend", { metric: "progress" }, { result: "ambiguous metric" }),
  ask("trend", { program: "Cooking" }, { result: "program not found", candidates: [{}, {}, {}] }),
  ask("what-changed", {}, { headline: "1 completion, 1 new start, 4 active learners" }),
  ask("what-changed", { kind: "completed" }, { changes: [{ name: "Ida Weh", program: "Lead, Learn, Teach (LLT)" }] }),
  ask("what-changed", { days: 30, kind: "joined" }, { shown: "1 of 1 changes", changes: [{ name: "Dora Weiss" }] }),
  ask("what-changed", { days: 30, kind: "left" }, { changes: [{ name: "Gus Old" }] }),
  ask("what-changed", { kind: "progressed", limit: 1 }, { shown: /^1 of \d changes$/ }),
  ask(
    "what-changed",
    { program: "LLT", kind: "progressed" },
    { changes: [{ name: /^Ignore previous instructions/ }, {}, {}] },
  ),
  ask("what-changed", { program: "Cooking" }, { result: "program not found" }),
  ask("what-changed", { until: "2001-01-01" }, { result: "no history" }),
  ask("what-changed", { since: "2999-02-01", until: "2999-01-01" }, { result: "day not understood" }),
];

function ask<Name extends HistoryToolName>(tool: Name, input: HistoryInputs[Name], holds: object): HistoryCase<Name> {
  return { tool, input, holds };
}

import { programInput, type Tool } from "../tool.ts";
import { changedKinds } from "./listed-changes.ts";
import type { TrendInput } from "./trend.ts";
import type { WhatChangedInput } from "./what-changed.ts";

/** What each tool takes. */
export interface HistoryInputs {
  readonly trend: TrendInput;
  readonly "what-changed": WhatChangedInput;
}

/** The name of a tool. */
export type HistoryToolName = keyof HistoryInputs;

/** A kind of question that only a history answers. */
export type HistoryTool<Name extends HistoryToolName = HistoryToolName> = Tool<HistoryInputs, Name>;

/** Every tool and its inputs, in the words that a language model reads. */
export const historyTools: { readonly [Name in HistoryToolName]: HistoryTool<Name> } = {
  trend: {
    name: "trend",
    title: "Trend",
    description:
      "Figures over time by week, month or quarter: new enrollments, starts and completions, active learners, hours, and how every metric stood at the end of each. Says how figures have moved overall. No names. Needs a history of recorded reports.",
    inputs: {
      program: programInput,
      metric: {
        type: "text",
        description:
          'One figure, such as "New completions", "Hours" or "Completion rate". Leave it out for the most important ones.',
      },
      by: {
        type: "choice",
        choices: ["week", "month", "quarter"],
        description: "How to divide the time. Defaults to weeks for up to three months, else months.",
      },
      since: { type: "text", description: "The day to begin with, as 2026-06-01." },
      limit: { type: "number", description: "How many of the latest periods to show. Defaults to 12." },
    },
  },
  "what-changed": {
    name: "what-changed",
    title: "What Changed",
    description:
      "What changed within some days, the last seven by default: who completed, started, enrolled, joined, left or stalled, with counts, and metrics before and after. Needs a history of recorded reports.",
    inputs: {
      program: programInput,
      days: {
        type: "number",
        description: "How many days until the newest report, or until the day of until. Defaults to 7.",
      },
      since: { type: "text", description: "The first day that counts, as 2026-11-01, instead of a number of days." },
      until: {
        type: "text",
        description: "The last day that counts, as 2026-11-30. Defaults to the day of the newest report.",
      },
      kind: {
        type: "choice",
        choices: changedKinds,
        description:
          "Lists only changes of this kind. Without it, the most telling change of each enrollment is listed. Counts are the same either way.",
      },
      limit: { type: "number", description: "How many changes to list, 1 to 20. Defaults to 10." },
    },
  },
};

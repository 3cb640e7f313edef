import {
  type AnswerInput,
  type AnswerInputs,
  type AnswerToolName,
  answerTools,
  learnerStatuses,
} from "@aihr-plugins/answers";
import { changedKinds, type HistoryInputs, type HistoryToolName, historyTools } from "@aihr-plugins/answers/history";
import * as z from "zod";

const find = answerTools["find-learner"].inputs;
const progress = answerTools["get-progress"].inputs;
const summary = answerTools["team-summary"].inputs;
const compare = answerTools["compare-programs"].inputs;
const stalled = answerTools["list-stalled"].inputs;
const overTime = historyTools.trend.inputs;
const changed = historyTools["what-changed"].inputs;

/**
 * The inputs of each tool. An input that a tool does not know is refused: a misspelled filter would be ignored, and the
 * answer would be about all learners.
 */
export const inputSchemas = {
  "find-learner": z.strictObject({
    query: text(find.query).optional(),
    program: text(find.program).optional(),
    status: choice(learnerStatuses, find.status).optional(),
    limit: number(find.limit).optional(),
  }),
  "get-progress": z.strictObject({
    learner: text(progress.learner).min(1, "It must be a learner ID or a name."),
    program: text(progress.program).optional(),
  }),
  "team-summary": z.strictObject({ program: text(summary.program).optional() }),
  "compare-programs": z.strictObject({
    programs: text(compare.programs).optional(),
    sortBy: text(compare.sortBy).optional(),
    lowestFirst: boolean(compare.lowestFirst).optional(),
    limit: number(compare.limit).optional(),
  }),
  "list-stalled": z.strictObject({
    program: text(stalled.program).optional(),
    days: number(stalled.days).optional(),
    atRisk: boolean(stalled.atRisk).optional(),
    limit: number(stalled.limit).optional(),
  }),
} satisfies { readonly [Name in AnswerToolName]: z.ZodType<AnswerInputs[Name]> };

/** The inputs of the tools that need a history. */
export const historyInputSchemas = {
  trend: z.strictObject({
    program: text(overTime.program).optional(),
    metric: text(overTime.metric).optional(),
    by: choice(["week", "month", "quarter"], overTime.by).optional(),
    since: text(overTime.since).optional(),
    limit: number(overTime.limit).optional(),
  }),
  "what-changed": z.strictObject({
    program: text(changed.program).optional(),
    days: number(changed.days).optional(),
    since: text(changed.since).optional(),
    until: text(changed.until).optional(),
    kind: choice(changedKinds, changed.kind).optional(),
    limit: number(changed.limit).optional(),
  }),
} satisfies { readonly [Name in HistoryToolName]: z.ZodType<HistoryInputs[Name]> };

/** The input of a tool that takes none. */
export const noInput = z.strictObject({});

function text({ description }: AnswerInput) {
  return z
    .string({ error: ({ input }) => (input === undefined ? "It is missing." : "It must be text.") })
    .max(1000, "It must be at most 1,000 characters long.")
    .describe(description);
}

function choice<const Choices extends readonly string[]>(choices: Choices, { description }: AnswerInput) {
  return z.enum(choices, `It must be one of: ${choices.join(", ")}.`).describe(description);
}

function number({ description }: AnswerInput) {
  return z.number("It must be a number.").describe(description);
}

function boolean({ description }: AnswerInput) {
  return z.boolean("It must be true or false.").describe(description);
}

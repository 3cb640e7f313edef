import type { CompareProgramsInput } from "./compare-programs.ts";
import type { FindLearnerInput } from "./find-learner.ts";
import type { GetProgressInput } from "./get-progress.ts";
import type { ListStalledInput } from "./list-stalled.ts";
import { learnerStatuses } from "./search/status-filter.ts";
import type { TeamSummaryInput } from "./team-summary.ts";
import { type AnswerInput, programInput, type Tool } from "./tool.ts";

/** What each tool takes. */
export interface AnswerInputs {
  readonly "find-learner": FindLearnerInput;
  readonly "get-progress": GetProgressInput;
  readonly "team-summary": TeamSummaryInput;
  readonly "compare-programs": CompareProgramsInput;
  readonly "list-stalled": ListStalledInput;
}

/** The name of a tool, as Raycast spells it; MCP has underscores. */
export type AnswerToolName = keyof AnswerInputs;

/** A kind of question that a report answers. */
export type AnswerTool<Name extends AnswerToolName = AnswerToolName> = Tool<AnswerInputs, Name>;

const limit: AnswerInput = { type: "number", description: "How many to list, 1 to 20. Defaults to 10." };

/** Every tool and its inputs, in the words that a language model reads. */
export const answerTools: { readonly [Name in AnswerToolName]: AnswerTool<Name> } = {
  "find-learner": {
    name: "find-learner",
    title: "Find Learner",
    description:
      "Finds learners by name, part of a name, initials, learner ID or program, or lists those in a program or of a status. Returns learner IDs for the other tools. It never guesses: learners listed as others or similar are no matches.",
    inputs: {
      query: {
        type: "text",
        description:
          "A name, part of a name, initials, a learner ID or a program. Leave out a person's title. Leave it out to list all.",
      },
      program: programInput,
      status: {
        type: "choice",
        choices: learnerStatuses,
        description:
          "Only learners with an enrollment of this status, in the program if one is named. Inactive means something in progress and no activity in any program for more than 30 days.",
      },
      limit,
    },
  },
  "get-progress": {
    name: "get-progress",
    title: "Get Progress",
    description:
      "One learner's progress, time spent, time left and last activity in each program. If several learners match, it returns them and no progress: ask the user which one is meant.",
    inputs: {
      learner: {
        type: "text",
        isRequired: true,
        description: "The learner: an ID from another answer, or the name as the user wrote it.",
      },
      program: programInput,
    },
  },
  "team-summary": {
    name: "team-summary",
    title: "Team Summary",
    description:
      "The figures of all learners or of one program: adoption, completion, hours, activity, stalled enrollments, learners by stage. No names.",
    inputs: { program: programInput },
  },
  "compare-programs": {
    name: "compare-programs",
    title: "Compare Programs",
    description:
      "Compares programs by learners, adoption, completion, progress, hours and stalled enrollments, one row for each program. No names of learners.",
    inputs: {
      programs: {
        type: "text",
        description: "The programs to compare, by name or abbreviation, separated by commas. Defaults to all.",
      },
      sortBy: {
        type: "text",
        description: 'The metric to sort by, such as "Completion rate" or "Stalled enrollments". Defaults to Learners.',
      },
      lowestFirst: {
        type: "boolean",
        description: "Whether the lowest value comes first. By default the highest does.",
      },
      limit: { type: "number", description: "How many programs to list. Defaults to all that fit." },
    },
  },
  "list-stalled": {
    name: "list-stalled",
    title: "List Stalled",
    description:
      "Lists enrollments in progress that have had no activity for a number of days, longest first, or those at risk of it. A learner is listed once for each program.",
    inputs: {
      program: programInput,
      days: {
        type: "number",
        description: "An enrollment has stalled if it had no activity for more than this many days. Defaults to 30.",
      },
      atRisk: {
        type: "boolean",
        description:
          "Whether to list enrollments at risk instead: not stalled yet, but quiet for half of the days or over the program's duration.",
      },
      limit,
    },
  },
};

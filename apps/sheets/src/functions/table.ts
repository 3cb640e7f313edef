import type { Argument, Cell, Grid } from "./grid.ts";
import { hours } from "./hours.ts";
import { learners } from "./learners.ts";
import { metric } from "./metric.ts";
import { allPrograms } from "./programs.ts";
import { progress } from "./progress.ts";
import { stalled } from "./stalled.ts";
import { status } from "./status.ts";
import { trendTable } from "./trend.ts";

/** A custom function, with all that its formula help, the sidebar, the README and the tests say about it. */
export interface CustomFunction {
  readonly name: string;
  /** One or two sentences without line breaks, because Google's formula help shows no others. */
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly gives: string;
  readonly examples: readonly string[];
  readonly run: (...values: readonly Argument[]) => Cell | Grid;
}

interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

const learner: Parameter = {
  name: "learner",
  type: "string",
  text: "Name or ID of a learner, or a range of them.",
};
const program: Parameter = {
  name: "program",
  type: "string",
  text: "Optional. Abbreviation or name of a program, or a range of them.",
};

/** Every custom function. The one source of stubs, help, sidebar, README and tests. */
export const customFunctions: readonly CustomFunction[] = [
  {
    name: "AIHR_PROGRESS",
    summary:
      "Progress of learners in AIHR programs: the whole table, one learner's programs, or one value, for one learner or a range.",
    parameters: [
      { ...learner, text: `Optional. ${learner.text}` },
      program,
      {
        name: "field",
        type: "string",
        text: "Optional. Such as status, minutes spent, minutes left, duration, last activity. Default: progress.",
      },
    ],
    gives: "Completion as a fraction (format it as a percentage), or the field, or a table.",
    examples: ["=AIHR_PROGRESS()", '=AIHR_PROGRESS(A2, "PA")', '=AIHR_PROGRESS(A2:A50, "PA", "status")'],
    run: (...values) => progress(values[0], values[1], values[2]),
  },
  {
    name: "AIHR_LEARNERS",
    summary: "Learners with their enrollments, completions, average progress, hours and last activity.",
    parameters: [
      program,
      {
        name: "status",
        type: "string",
        text: "Optional. Only learners with an enrollment that is completed, in progress, not started, unknown, stalled or at risk.",
      },
    ],
    gives: "A table with one line for each learner.",
    examples: ["=AIHR_LEARNERS()", '=AIHR_LEARNERS("PA", "stalled")'],
    run: (...values) => learners(values[0], values[1]),
  },
  {
    name: "AIHR_PROGRAMS",
    summary:
      "All programs with learners, adoption, completions, average progress, hours, stalled and at-risk enrollments.",
    parameters: [],
    gives: "A table with one line for each program.",
    examples: ["=AIHR_PROGRAMS()"],
    run: () => allPrograms(),
  },
  {
    name: "AIHR_HOURS",
    summary: "Total hours that a learner has studied, in all programs and outside of them.",
    parameters: [learner],
    gives: "Hours.",
    examples: ["=AIHR_HOURS(A2)", "=AIHR_HOURS(A2:A50)"],
    run: (...values) => hours(values[0]),
  },
  {
    name: "AIHR_METRIC",
    summary: "One number about all learners, or about one program: completion rate, learners, hours spent and more.",
    parameters: [
      {
        name: "name",
        type: "string",
        text: "Such as completion rate, adoption rate, learners, hours spent, stalled enrollments.",
      },
      program,
    ],
    gives: "A number; a rate is a fraction (format it as a percentage).",
    examples: ['=AIHR_METRIC("completion rate")', '=AIHR_METRIC("hours spent", "PA")'],
    run: (...values) => metric(values[0], values[1]),
  },
  {
    name: "AIHR_STALLED",
    summary:
      "Stalled enrollments: in progress, without activity for more than 30 days or as many as you say, longest first.",
    parameters: [{ name: "days", type: "number", text: "Optional. Days without activity. Default: 30." }, program],
    gives: "A table with one line for each stalled enrollment.",
    examples: ["=AIHR_STALLED()", '=AIHR_STALLED(14, "PA")'],
    run: (...values) => stalled(values[0], values[1]),
  },
  {
    name: "AIHR_TREND",
    summary:
      "How the figures changed by week, month or quarter, from the sheet “AIHR history”: completions, new starts, hours, adoption rate and more.",
    parameters: [
      {
        name: "metric",
        type: "string",
        text: "Optional. Such as completions, new starts, hours, adoption rate, or a range of them. Default: the usual ones.",
      },
      { name: "period", type: "string", text: "Optional. Week, month or quarter. Default: week." },
      { ...program, text: "Optional. Abbreviation or name of a program. Default: all programs." },
    ],
    gives: "A table with one line for each period: its first day, and the figure of each metric.",
    examples: ['=AIHR_TREND("completions", "week")', "=AIHR_TREND()", '=AIHR_TREND("adoption rate", "month", "PA")'],
    run: (...values) => trendTable(values[0], values[1], values[2]),
  },
  {
    name: "AIHR_STATUS",
    summary: "How old the data are, how many learners they hold, whether they are complete, and the last error.",
    parameters: [],
    gives: "A table of two columns.",
    examples: ["=AIHR_STATUS()"],
    run: () => status(),
  },
];

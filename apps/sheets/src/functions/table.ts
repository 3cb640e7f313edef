import type { Argument, Cell, Grid } from "./grid.ts";
import { hours } from "./hours.ts";
import { learners } from "./learners.ts";
import { metric } from "./metric.ts";
import { programs } from "./programs.ts";
import { progress } from "./progress.ts";
import { stalled } from "./stalled.ts";
import { status } from "./status.ts";

/** A custom function: all that its formula help, the sidebar, the README and the tests tell of it. */
export interface CustomFunction {
  readonly name: string;
  /** One or two sentences, without line breaks, for Google's formula help shows no others. */
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
  text: "Name or id of a learner, or a range of them.",
};
const program: Parameter = {
  name: "program",
  type: "string",
  text: "Optional. Abbreviation or name of a program, or a range of them.",
};

/** Every custom function. The one source of stubs, help, sidebar, README and tests. */
export const functions: readonly CustomFunction[] = [
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
        text: "Optional. Such as status, minutes spent, minutes left, duration, last activity. Progress unless given.",
      },
    ],
    gives: "Completion as a fraction (format it as a percentage), or the field, or a table.",
    examples: ["=AIHR_PROGRESS()", '=AIHR_PROGRESS(A2, "PA")', '=AIHR_PROGRESS(A2:A50, "PA", "status")'],
    run: (...values) => progress(values[0], values[1], values[2]),
  },
  {
    name: "AIHR_LEARNERS",
    summary: "Learners with their programs, completions, average progress, last activity and hours.",
    parameters: [
      program,
      { name: "status", type: "string", text: "Optional. Completed, in progress, not started or stalled." },
    ],
    gives: "A table with one line for each learner.",
    examples: ["=AIHR_LEARNERS()", '=AIHR_LEARNERS("PA", "stalled")'],
    run: (...values) => learners(values[0], values[1]),
  },
  {
    name: "AIHR_PROGRAMS",
    summary: "All programs with learners, completions, completion rate, average progress and hours.",
    parameters: [],
    gives: "A table with one line for each program.",
    examples: ["=AIHR_PROGRAMS()"],
    run: () => programs(),
  },
  {
    name: "AIHR_HOURS",
    summary: "All hours that a learner has studied, in all programs and outside of them.",
    parameters: [learner],
    gives: "Hours.",
    examples: ["=AIHR_HOURS(A2)", "=AIHR_HOURS(A2:A50)"],
    run: (...values) => hours(values[0]),
  },
  {
    name: "AIHR_METRIC",
    summary: "One number about everybody, or about one program: completion rate, learners, hours spent and more.",
    parameters: [
      { name: "name", type: "string", text: "Such as completion rate, adoption rate, learners, hours spent, stalled." },
      program,
    ],
    gives: "A number; a rate is a fraction (format it as a percentage).",
    examples: ['=AIHR_METRIC("completion rate")', '=AIHR_METRIC("hours spent", "PA")'],
    run: (...values) => metric(values[0], values[1]),
  },
  {
    name: "AIHR_STALLED",
    summary: "Learners who have begun a program and not moved for some days, longest first.",
    parameters: [{ name: "days", type: "number", text: "Optional. Days without activity, 30 unless given." }, program],
    gives: "A table with one line for each learner and program.",
    examples: ["=AIHR_STALLED()", '=AIHR_STALLED(14, "PA")'],
    run: (...values) => stalled(values[0], values[1]),
  },
  {
    name: "AIHR_STATUS",
    summary: "How old the data are, how many learners they hold, requests sent today, and the last error.",
    parameters: [],
    gives: "A table of two columns.",
    examples: ["=AIHR_STATUS()"],
    run: () => status(),
  },
];

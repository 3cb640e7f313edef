import { Option } from "@commander-js/extra-typings";
import { parseWholeNumber, positiveNumber, repeated, united } from "../options/parse.ts";
import { readFailure } from "./failure.ts";
import { readShapeChange } from "./shape-change.ts";
import { readMove } from "./shift.ts";

/** The sandbox's faults as switches. */
export const countOption = new Option("--count <meaning>", "what the reply's count says").choices([
  "total",
  "page-length",
  "zero",
  "missing",
  "null",
  "too-high",
] as const);
export const pageSizeCapOption = new Option(
  "--page-size-cap <number>",
  "never more learners on a page, whatever is asked for",
).argParser(positiveNumber);
export const ignoresPageOption = new Option("--ignores-page", "every page is the first one");
export const clampsPageOption = new Option("--clamps-page", "pages past the end repeat the last one");
export const emptyPagesOption = new Option("--empty-pages <list>", "pages that come empty, such as 2,3").argParser(
  united(parseWholeNumber),
);
export const joinsOption = new Option(
  "--joins <index@requests>",
  "a learner appears at this place, after this many requests",
).argParser(repeated(readMove));
export const leavesOption = new Option(
  "--leaves <index@requests>",
  "the learner at this place disappears, after this many requests",
).argParser(repeated(readMove));
export const failOption = new Option("--fail <failure>", "requests that go wrong: see below").argParser(
  repeated(readFailure),
);
export const shapeOption = new Option(
  "--shape <path[=json]>",
  'a field with another value: data[3].userName=null, count="many"; without = it is left out',
).argParser(repeated(readShapeChange));
export const latencyOption = new Option("--latency <ms>", "how long each answer takes").argParser(parseWholeNumber);
export const jitterOption = new Option(
  "--jitter",
  "let the latency vary, exponentially, around that mean (100 unless set)",
).implies({ latency: 100 });

import {
  type ProgramColumn,
  type ProgramMetrics,
  programColumns,
  programTable,
  type ReportOptions,
  sameProgram,
} from "@aihr-plugins/report";
import type { Based, UnclearAnswer } from "./answer.ts";
import type { AnswerSource } from "./answer-source.ts";
import { namedMetric } from "./clarify/named-metric.ts";
import { namedProgram } from "./clarify/named-program.ts";
import { readListLimit, shownText } from "./words/list-limit.ts";
import { quoted } from "./words/quoted.ts";
import { createRoom, listWeight, weightOf } from "./words/room.ts";

/** Which programs to compare, and by what. */
export interface CompareProgramsInput {
  /** Names or abbreviations, separated by commas. */
  readonly programs?: string | undefined;
  /** The title of a metric. */
  readonly sortBy?: string | undefined;
  readonly lowestFirst?: boolean | undefined;
  readonly limit?: number | undefined;
}

/** Programs by their figures: a table without names of learners. */
export interface ProgramComparison {
  readonly result: "answered";
  /** `26 of 26 programs, highest completion rate first` */
  readonly shown: string;
  /** The titles of the columns. The more programs, the fewer columns. */
  readonly columns: readonly string[];
  /** A row for each program, in words, in the order of the columns. */
  readonly programs: readonly (readonly string[])[];
}

/** All of an organization's programs, as far as they fit. */
const mostPrograms = 100;

/**
 * Compares programs by their figures, those with the highest value first. Without names, all programs.
 *
 * @example
 * comparePrograms(source, { sortBy: "Completion rate", lowestFirst: true });
 */
export function comparePrograms(
  source: AnswerSource,
  { programs = "", sortBy = "", lowestFirst = false, limit }: CompareProgramsInput = {},
): Based<ProgramComparison | UnclearAnswer> {
  const { index, options, basis } = source;
  const named = namesIn(programs, source).map((text) => namedProgram(source, text));
  for (const each of named) {
    if ("unclear" in each) return { ...each.unclear, ...basis };
  }
  const order = namedMetric(sortBy.trim() === "" ? "Learners" : sortBy, programColumns);
  if ("unclear" in order) return { ...order.unclear, ...basis };
  const keys = named.flatMap((each) => ("program" in each && each.program ? [each.program.key] : []));
  const all = programTable(index.learners, options)
    .filter(({ program }) => keys.length === 0 || keys.some((key) => sameProgram(key, program.key)))
    .sort(byCell(order.metric, lowestFirst));
  const wanted = all.slice(0, readListLimit(limit, mostPrograms, mostPrograms));
  const columns = columnsFor(wanted, order.metric, options);
  const rows = createRoom().take(
    wanted.map((program) => cellsOf(program, columns, options)),
    mostPrograms,
  );
  const first = `${lowestFirst ? "lowest" : "highest"} ${order.metric.title.toLowerCase()} first`;
  return {
    result: "answered",
    shown: `${shownText(rows.length, all.length)} programs, ${first}`,
    columns: columns.map(({ title }) => title),
    programs: rows,
    ...basis,
  };
}

/** The whole text if it is one program's name, which may hold commas; else the names between the commas. */
function namesIn(programs: string, source: AnswerSource): readonly string[] {
  if (programs.trim() === "") return [];
  const isOne = "program" in namedProgram(source, programs);
  return isOne ? [programs] : programs.split(",").filter((text) => text.trim() !== "");
}

/** The highest or the lowest first; a program without a value comes last either way. */
function byCell({ cell }: ProgramColumn, lowestFirst: boolean): (a: ProgramMetrics, b: ProgramMetrics) => number {
  return (a, b) => {
    const [one, other] = [cell(a), cell(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return lowestFirst ? compared(one, other) : compared(other, one);
  };
}

function compared(a: unknown, b: unknown): number {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");
}

/** As many columns as fit for all of the programs: the key, the name, what they are sorted by, and the most important. */
function columnsFor(
  programs: readonly ProgramMetrics[],
  order: ProgramColumn,
  options: ReportOptions,
): readonly ProgramColumn[] {
  const upTo = (rank: number) =>
    programColumns.filter((column) => column.rank <= rank || column.unit === null || column === order);
  const fits = [3, 2, 1].find((rank) => {
    const columns = upTo(rank);
    const weight = programs.reduce((sum, program) => sum + weightOf(cellsOf(program, columns, options)), 0);
    return weight <= listWeight;
  });
  return upTo(fits ?? 1);
}

function cellsOf(
  program: ProgramMetrics,
  columns: readonly ProgramColumn[],
  options: ReportOptions,
): readonly string[] {
  return columns.map(({ text }) => quoted(text(program, options)));
}

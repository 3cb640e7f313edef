import { type ProgramMetrics, programTable, type ReportOptions, sameProgram } from "@aihr-plugins/report";
import { firstOf } from "../ai/first-of.ts";
import { openRoster } from "../ai/open-roster.ts";
import { programMeant } from "../ai/program-meant.ts";
import { byColumn, comparedColumns, sortColumn } from "../ai/program-order.ts";

type Input = {
  /** The programs to compare, by name or abbreviation, separated by commas. Defaults to all. */
  programs?: string;
  /** The metric to sort by, such as "Completion rate" or "Stalled enrollments". Defaults to Learners. */
  sortBy?: string;
  /** Whether the lowest value comes first. By default the highest does. */
  lowestFirst?: boolean;
  /** Only learners in My Team, whom the user pinned. Defaults to false. */
  team?: boolean;
};

/** Each program is one short line, so that all of them fit into an answer. */
const mostPrograms = 100;

/**
 * Compares programs by their figures, one line for each program. No names of learners.
 */
export default async function comparePrograms({ programs = "", sortBy, lowestFirst = false, team }: Input) {
  const { index, options, about } = await openRoster(team);
  const named = namesIn(programs, (text) => "program" in programMeant(index, text));
  const meant = named.map((text) => programMeant(index, text));
  for (const each of meant) {
    if ("unclear" in each) return { ...each.unclear, ...about };
  }
  const sort = sortColumn(sortBy);
  if ("unclear" in sort) return { ...sort.unclear, ...about };
  const keys = meant.flatMap((each) => ("program" in each && each.program ? [each.program.key] : []));
  const table = programTable(index.learners, options)
    .filter(({ program }) => keys.length === 0 || keys.some((key) => sameProgram(key, program.key)))
    .toSorted(byColumn(sort.column));
  const ordered = lowestFirst ? reversed(table, sort.column.cell) : table;
  const { shown, list } = firstOf(ordered, mostPrograms, mostPrograms);
  return {
    shown: `${shown} programs, ${lowestFirst ? "lowest" : "highest"} ${sort.column.title.toLowerCase()} first`,
    columns: lineOf(comparedColumns.map(({ title }) => title)),
    programs: list.map((program) => programLine(program, options)),
    ...about,
  };
}

/** The whole text if it is one program's name, which may hold commas; else the names between the commas. */
function namesIn(programs: string, isProgram: (text: string) => boolean): readonly string[] {
  if (programs.trim() === "") return [];
  return isProgram(programs) ? [programs] : programs.split(",").filter((text) => text.trim() !== "");
}

/** The lowest first, but what has no value still last. */
function reversed(table: readonly ProgramMetrics[], cell: (program: ProgramMetrics) => unknown) {
  const known = table.filter((program) => cell(program) !== null);
  return [...known.toReversed(), ...table.filter((program) => cell(program) === null)];
}

function programLine(program: ProgramMetrics, options: ReportOptions): string {
  return lineOf(comparedColumns.map(({ text }) => text(program, options)));
}

function lineOf(cells: readonly string[]): string {
  return cells.map((cell) => cell.replaceAll("|", "/")).join(" | ");
}

import { programColumns, programTable, sameProgram } from "@aihr-plugins/report";
import { firstOf, mostListed } from "../ai/first-of.ts";
import { openRoster } from "../ai/open-roster.ts";
import { programMeant } from "../ai/program-meant.ts";

type Input = {
  /** The programs to compare, by name or abbreviation, separated by commas. Defaults to all, most learners first. */
  programs?: string;
};

/**
 * Compares programs by their figures. No names of learners.
 */
export default async function comparePrograms({ programs = "" }: Input) {
  const { index, options, about } = await openRoster();
  const named = programs.split(",").filter((text) => text.trim() !== "");
  const meant = named.map((text) => programMeant(index, text));
  for (const each of meant) {
    if ("unclear" in each) return { ...each.unclear, ...about };
  }
  const keys = meant.flatMap((each) => ("program" in each && each.program ? [each.program.key] : []));
  const table = programTable(index.learners, options).filter(
    ({ program }) => keys.length === 0 || keys.some((key) => sameProgram(key, program.key)),
  );
  const { shown, list } = firstOf(table, mostListed);
  return {
    shown: `${shown} programs`,
    programs: list.map((program) =>
      Object.fromEntries(columns.map(({ title, text }) => [title, text(program, options)])),
    ),
    ...about,
  };
}

const columns = programColumns.filter(({ rank }) => rank <= 3);

import { hoursText, percentText, programTable } from "@aihr-plugins/report";
import { openRoster } from "../ai/open-roster.ts";
import { programMeant, programName } from "../ai/program-meant.ts";
import { firstOf } from "../ai/shown-of.ts";

type Input = {
  /** The programs to compare, by name or abbreviation, with commas between. All unless set, the largest first. */
  programs?: string;
};

/**
 * Compares programs by their numbers. No names of learners.
 */
export default async function comparePrograms({ programs = "" }: Input) {
  const { index, now, about } = await openRoster();
  const named = programs.split(",").filter((text) => text.trim() !== "");
  const meant = named.map((text) => programMeant(index, text));
  for (const each of meant) {
    if ("unclear" in each) return { ...each.unclear, ...about };
  }
  const keys = new Set(meant.flatMap((each) => ("program" in each && each.program ? [each.program.key] : [])));
  const table = programTable(index.learners, { now }).filter(({ program }) => keys.size === 0 || keys.has(program.key));
  const { shown, list } = firstOf(table);
  return {
    shown: `${shown} programs`,
    programs: list.map(({ program, metrics }) => ({
      program: programName(program),
      learners: metrics.learners,
      completed: metrics.completed,
      completionRate: percentText(metrics.completionRate),
      averageProgress: percentText(metrics.averageProgress),
      hoursSpent: hoursText(metrics.hoursSpent),
      stalled: metrics.stalled,
    })),
    ...about,
  };
}

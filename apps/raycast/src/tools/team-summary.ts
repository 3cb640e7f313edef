import { learnersByProgram } from "@aihr-plugins/report";
import { openRoster } from "../ai/open-roster.ts";
import { programMeant, programName } from "../ai/program-meant.ts";
import { overviewOf } from "../overview/overview.ts";

type Input = {
  /** Only the learners of this program: its name or abbreviation. Everybody unless set. */
  program?: string;
};

/**
 * The numbers of all learners or of one program's: adoption, completion, hours, activity, stalled. No names.
 */
export default async function teamSummary({ program }: Input) {
  const { index, now, about } = await openRoster();
  const meant = programMeant(index, program);
  if ("unclear" in meant) return { ...meant.unclear, ...about };
  const of = meant.program;
  const learners = of === undefined ? index.learners : (learnersByProgram(index.learners).get(of.key) ?? []);
  const { metrics } = overviewOf(learners, now);
  return {
    of: of === undefined ? "all learners" : programName(of),
    metrics: Object.fromEntries(metrics.map(({ title, text }) => [title, text])),
    ...about,
  };
}

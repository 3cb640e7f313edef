import { metrics, metricTable, metricText, programLabel, scopeToPrograms } from "@aihr-plugins/report";
import { openRoster } from "../ai/open-roster.ts";
import { programMeant } from "../ai/program-meant.ts";

type Input = {
  /** Only this program: its name or abbreviation. Defaults to all learners and programs. */
  program?: string;
  /** Only learners in My Team, whom the user pinned. Defaults to false. */
  team?: boolean;
};

/**
 * The figures of all learners or of one program: adoption, completion, hours, activity, stalled enrollments. No names.
 */
export default async function teamSummary({ program, team }: Input) {
  const { index, options, about } = await openRoster(team);
  const meant = programMeant(index, program);
  if ("unclear" in meant) return { ...meant.unclear, ...about };
  const scope = meant.program;
  const learners = scope === undefined ? index.learners : scopeToPrograms(index.learners, [scope.key]);
  const values = metrics(learners, options);
  return {
    of: scope === undefined ? "all learners" : programLabel(scope),
    metrics: Object.fromEntries(metricTable.map(({ key, title }) => [title, metricText(key, values, options)])),
    ...about,
  };
}

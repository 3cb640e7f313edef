import { paperOf } from "../rendering/terminal/paper.ts";
import { exitCodes } from "../world/exit-code.ts";
import { tell, type World } from "../world/world.ts";
import type { ReadSummary } from "./read-report.ts";
import { summaryText, warningText } from "./summary-text.ts";

/** Writes the summary of a reading to standard error, and returns the exit code, which says whether all learners came. */
export async function closeReport(
  summary: ReadSummary,
  { stderr }: Pick<World, "stderr">,
  lines: readonly string[] = [],
): Promise<number> {
  const { paint, wrap } = paperOf(stderr);
  const warning = warningText(summary);
  const all = [
    paint("dim", summaryText(summary)),
    ...(warning === undefined ? [] : [paint("yellow", warning)]),
    ...lines,
  ];
  await tell({ stderr }, `${wrap(all.join("\n"))}\n`);
  return summary.complete ? exitCodes.done : exitCodes.incomplete;
}

import { paperOf } from "../rendering/terminal/paper.ts";
import { exitCodes } from "../world/exit-code.ts";
import { print, type World } from "../world/world.ts";
import type { ReadSummary } from "./read-report.ts";
import { summaryText, warningText } from "./summary-text.ts";

/** Tells on standard error what came of the reading, and gives the exit code that says whether all came. */
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
  await print(stderr, `${wrap(all.join("\n"))}\n`);
  return summary.complete ? exitCodes.done : exitCodes.incomplete;
}

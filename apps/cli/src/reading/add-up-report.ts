import type { AdoptionViewModel } from "@aihr-plugins/core";
import type { World } from "../world/world.ts";
import { type ReadSummary, type ReportRequest, readWholeReport, streamReport } from "./read-report.ts";

/** Something that adds up learners, such as a tally. */
interface Sum {
  add(learners: readonly AdoptionViewModel[]): void;
}

/**
 * Adds up a report as it is read. Learners who are listed on several pages would count as several: then the report is read
 * again, as a whole.
 *
 * @throws AihrError
 * @throws UserError for a program that is not in the report
 */
export async function addUpReport<S extends Sum>(
  request: ReportRequest,
  world: World,
  createSum: () => S,
): Promise<{ readonly sum: S; readonly summary: ReadSummary }> {
  const sum = createSum();
  const summary = await streamReport(request, world, (learners) => sum.add(learners));
  if (summary.listings === summary.learners) return { sum, summary };
  const united = createSum();
  const again = await readWholeReport(request, world, (learners) => united.add(learners));
  return { sum: united, summary: again };
}

import type { AdoptionViewModel } from "@aihr-plugins/core";
import type { World } from "../world.ts";
import { type ReadSummary, type ReportRequest, readReport } from "./read-report.ts";

/** A whole report in memory. */
export interface CollectedReport {
  readonly learners: readonly AdoptionViewModel[];
  readonly summary: ReadSummary;
}

/**
 * Reads a report whole, for answers that need all of it.
 *
 * @throws AihrError
 */
export async function collectReport(request: ReportRequest, world: World): Promise<CollectedReport> {
  const learners: AdoptionViewModel[] = [];
  const summary = await readReport(request, world, (more) => {
    for (const learner of more) learners.push(learner);
  });
  return { learners, summary };
}

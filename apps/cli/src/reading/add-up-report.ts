import type { AdoptionViewModel } from "@aihr-plugins/core";
import type { World } from "../world/world.ts";
import { type ReadSummary, type ReportRequest, readWholeReport, streamReport } from "./read-report.ts";

/** Something that adds up learners, such as a tally. */
interface Sum {
  add(learners: readonly AdoptionViewModel[]): void;
}

/** A report that was added up. */
export interface AddedUp<S extends Sum> {
  readonly sum: S;
  readonly summary: ReadSummary;
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
): Promise<AddedUp<S>> {
  const sum = createSum();
  const summary = await streamReport(request, world, (learners) => sum.add(learners));
  return summary.listings === summary.learners ? { sum, summary } : addUpWholeReport(request, world, createSum());
}

/** Reads a report as a whole, in which each learner is once, and adds it up. */
export async function addUpWholeReport<S extends Sum>(
  request: ReportRequest,
  world: World,
  sum: S,
): Promise<AddedUp<S>> {
  const summary = await readWholeReport(request, world, (learners) => sum.add(learners));
  return { sum, summary };
}

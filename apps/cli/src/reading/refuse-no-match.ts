import { exitCodes } from "../world/exit-code.ts";
import { UserError } from "../world/user-error.ts";
import { noLearnersText } from "./no-learners-text.ts";
import type { ReadSummary, ReportRequest } from "./read-report.ts";

/**
 * Refuses a list in which nothing is of what was asked for, so that no script takes a mistyped SKU for a program without
 * learners, and no file is replaced by an empty one. Metrics show their zeros instead.
 *
 * @throws UserError if a complete report has no learners for the SKUs or IDs
 */
export function refuseNoMatch(request: Omit<ReportRequest, "access">, summary: ReadSummary): void {
  const isFiltered = request.userIds !== undefined || request.programSKUs !== undefined;
  if (!isFiltered || summary.learners > 0 || !summary.complete) return;
  throw new UserError(noLearnersText(request, summary), exitCodes.refused);
}

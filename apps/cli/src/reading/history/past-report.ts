import type { AdoptionViewModel } from "@aihr-plugins/core";
import type { LearningHistory, PastMoment, ReportAsOf } from "@aihr-plugins/history";
import { learnerIdentity } from "@aihr-plugins/report";
import { exitCodes } from "../../world/exit-code.ts";
import { UserError } from "../../world/user-error.ts";
import { createProgramFilter } from "../program-filter.ts";
import type { ReadSummary, ReportRequest } from "../read-report.ts";
import { noReportYet } from "./no-report-yet.ts";

/** A report of the past, and the learners in it that were asked for. */
export interface PastReport extends Omit<ReportAsOf, "learners"> {
  readonly learners: readonly AdoptionViewModel[];
  readonly summary: ReadSummary;
}

/**
 * Reads the newest report of a history at a moment of the past.
 *
 * @throws UserError if there was none yet, for programs by SKU, and for a program that is not in the report
 */
export async function readPastReport(
  history: LearningHistory,
  moment: PastMoment,
  { userIds, programSKUs, programs, limit }: Omit<ReportRequest, "access">,
): Promise<PastReport> {
  if (programSKUs) throw new UserError("A history does not know SKUs. Use --program with a name or an abbreviation.");
  const report = await history.reportAsOf(moment);
  if (report === null) throw tooEarly((await history.runs())[0]?.day);
  const wanted = userIds && new Set(userIds.map((id) => learnerIdentity(id.trim())));
  const all = report.learners.filter(({ userId }) => wanted?.has(learnerIdentity(userId)) ?? true);
  const found = new Set(all.map(({ userId }) => learnerIdentity(userId)));
  const learners = (programs ? await ofPrograms(all, programs, report.readAt) : all).slice(0, limit ?? undefined);
  return {
    ...report,
    learners,
    summary: {
      ...{ learners: learners.length, total: all.length, complete: true, missing: 0, drifted: false },
      ...{ filterIgnored: false, listedTwice: 0, requests: 0, reasons: [], elapsedMs: 0, isMadeUp: false },
      missingUserIds: (userIds ?? []).filter((id) => !found.has(learnerIdentity(id.trim()))),
      listings: learners.length,
    },
  };
}

async function ofPrograms(
  learners: readonly AdoptionViewModel[],
  programs: readonly string[],
  readAt: number,
): Promise<readonly AdoptionViewModel[]> {
  const taken: AdoptionViewModel[] = [];
  const filter = createProgramFilter(programs, readAt, (some) => void taken.push(...some));
  await filter.add(learners);
  await filter.end();
  return taken;
}

function tooEarly(firstDay: string | undefined): UserError {
  return firstDay === undefined
    ? noReportYet()
    : new UserError(`The history begins on ${firstDay}. Choose that day or a later one.`, exitCodes.refused);
}

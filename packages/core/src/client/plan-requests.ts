import { invalidQuery } from "../errors/invalid-input.ts";
import { buildRequest } from "../http/build-request.ts";
import type { HttpRequest } from "../http/http-message.ts";
import { readRequestFilters } from "../query/read-request-filters.ts";
import type { PageQuery, ReadOptions, ReportQuery } from "../query/report-query.ts";
import { counts, pageSizes, wholeNumber } from "../settings/whole-number.ts";
import type { PageRef, Walk } from "../walk/protocol.ts";
import type { WalkPlan } from "../walk/walk-plan.ts";
import { walkReport } from "../walk/walk-report.ts";
import type { ClientSettings } from "./client-options.ts";

/** A walk, and the requests for its pages. */
export interface PlannedReport {
  readonly walk: Walk;
  requestFor(page: PageRef): HttpRequest;
}

/**
 * Prepares to read a report. Learners asked for by ID are requested in batches of one page, so that learners who join or
 * leave meanwhile cannot shift them.
 *
 * @throws AihrError `invalid-query`
 */
export function planReport(
  settings: ClientSettings,
  walk: Pick<WalkPlan, "window" | "givesRepeats">,
  query: ReportQuery = {},
  { limit, strict, expectedLearners }: ReadOptions = {},
): PlannedReport {
  const filters = readRequestFilters(query);
  wholeNumber(limit ?? 1, "limit", counts, invalidQuery);
  wholeNumber(expectedLearners ?? 0, "expectedLearners", [0, counts[1]], invalidQuery);
  const pageSize = Math.min(settings.pageSize, limit ?? settings.pageSize);
  const batches = filters.userIds ? chunks(filters.userIds, pageSize) : [null];
  const programSKUs = query.programSKUs ? new Set(query.programSKUs).size : null;

  return {
    walk: walkReport({ ...settings, ...walk, pageSize, batches, programSKUs, limit, strict, expectedLearners }),
    requestFor: ({ batch, page, pageSize }) =>
      buildRequest(settings.baseUrl, { ...filters, userIds: batches[batch] ?? null, pageSize, page }),
  };
}

/**
 * The request for one page.
 *
 * @throws AihrError `invalid-query`
 */
export function planPage(
  settings: ClientSettings,
  query: PageQuery,
): { readonly page: number; readonly request: HttpRequest } {
  const page = wholeNumber(query.page ?? 1, "page", counts, invalidQuery);
  const pageSize = wholeNumber(query.pageSize ?? settings.pageSize, "pageSize", pageSizes, invalidQuery);
  return { page, request: buildRequest(settings.baseUrl, { ...readRequestFilters(query), pageSize, page }) };
}

function chunks<T>(entries: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(entries.length / size) }, (_, index) =>
    entries.slice(index * size, (index + 1) * size),
  );
}

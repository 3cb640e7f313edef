import { invalidQuery } from "../errors/invalid-input.ts";
import { buildRequest } from "../http/build-request.ts";
import type { HttpRequest } from "../http/http-message.ts";
import { readFilters } from "../query/read-filters.ts";
import type { PageQuery, ReadOptions, ReportQuery } from "../query/report-query.ts";
import { counts, pageSizes, wholeNumber } from "../settings/whole-number.ts";
import type { PageRef, Walk } from "../walk/step.ts";
import { walk } from "../walk/walk.ts";
import type { ClientSettings } from "./client-options.ts";

/** A walk, and the requests that its pages stand for. */
export interface PlannedReport {
  readonly walk: Walk;
  requestFor(page: PageRef): HttpRequest;
}

/**
 * Prepares to read a report. Learners asked for by id are asked for in parts of a page's worth, so that nobody who joins
 * or leaves meanwhile can shift them.
 *
 * @throws AihrError `invalid-query`
 */
export function planReport(
  settings: ClientSettings,
  window: number,
  query: ReportQuery = {},
  { limit, strict }: ReadOptions = {},
): PlannedReport {
  const filters = readFilters(query);
  wholeNumber(limit ?? 1, "limit", counts, invalidQuery);
  const pageSize = Math.min(settings.pageSize, limit ?? settings.pageSize);
  const parts = filters.userIds ? chunks(filters.userIds, pageSize) : [null];

  return {
    walk: walk({ ...settings, pageSize, parts, window, limit, strict }),
    requestFor: ({ part, page, pageSize }) =>
      buildRequest(settings.baseUrl, { ...filters, userIds: parts[part] ?? null, pageSize, page }),
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
  return { page, request: buildRequest(settings.baseUrl, { ...readFilters(query), pageSize, page }) };
}

function chunks<T>(entries: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(entries.length / size) }, (_, index) =>
    entries.slice(index * size, (index + 1) * size),
  );
}

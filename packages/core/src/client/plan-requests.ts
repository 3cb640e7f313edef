import { buildRequest } from "../http/build-request.ts";
import type { HttpRequest } from "../http/http-message.ts";
import {
  type PageQuery,
  type ReadOptions,
  type ReportQuery,
  readFilters,
  readLimit,
  readPageNumber,
  readPageSize,
} from "../query/report-query.ts";
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
  query: ReportQuery,
  { limit, strict }: ReadOptions,
  window: number,
): PlannedReport {
  const filters = readFilters(query);
  const most = readLimit(limit);
  const pageSize = Math.min(settings.pageSize, most ?? settings.pageSize);
  const parts = filters.userIds ? chunks(filters.userIds, pageSize) : [null];

  return {
    walk: walk({
      pageSize,
      parts: parts.map((ids) => ids?.length ?? null),
      window,
      concurrency: settings.concurrency,
      limit: most,
      countIs: settings.countIs,
      strict,
      maxPages: settings.maxPages,
    }),
    requestFor: (ref) =>
      buildRequest(settings.baseUrl, { ...filters, userIds: parts[ref.part] ?? null }, ref.page, ref.pageSize),
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
  const page = readPageNumber(query.page ?? 1);
  const pageSize = readPageSize(query.pageSize ?? settings.pageSize);
  return { page, request: buildRequest(settings.baseUrl, readFilters(query), page, pageSize) };
}

function chunks<T>(entries: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(entries.length / size) }, (_, index) =>
    entries.slice(index * size, (index + 1) * size),
  );
}

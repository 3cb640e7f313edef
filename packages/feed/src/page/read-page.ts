import type { HistoryDatabase, SqlRow } from "@aihr-plugins/history";
import { FeedError } from "../feed-error.ts";
import { type FilterScope, filterSql } from "../filter/filter-sql.ts";
import { parseFilter } from "../filter/parse-filter.ts";
import { createParameters } from "../filter/sql-parameters.ts";
import type { EntitySet } from "../model/entity-set.ts";
import type { FeedDialect } from "../model/feed-dialect.ts";
import type { Moment } from "../model/moment.ts";
import { momentOfRun } from "../model/moment-of-run.ts";
import { recordedReport } from "../newest-report.ts";
import { entryOf } from "../reply/json-value.ts";
import type { QueryOptions } from "../request/query-options.ts";
import { type SortBy, selected, sorting, wantsCount, wholeNumberOption } from "./page-options.ts";
import { countSql, pageSql } from "./select-sql.ts";
import { decodeSkipToken, encodeSkipToken, type SkipToken, type SortValue } from "./skip-token.ts";

/** What a page is read from. */
export interface PageSource {
  readonly database: HistoryDatabase;
  readonly dialect: FeedDialect;
  readonly pageSize: number;
}

/** A page of a set, and where the next one begins. */
export interface Page {
  readonly entries: readonly Readonly<Record<string, unknown>>[];
  readonly count: number | null;
  /** Value of `$skiptoken` for the next page; null after the last one. */
  readonly next: string | null;
}

/** Reads a page. @throws FeedError if the options cannot be answered */
export async function readPage(set: EntitySet, options: QueryOptions, source: PageSource): Promise<Page> {
  const { database, dialect, pageSize } = source;
  const properties = selected(set, options.$select);
  const sortedBy = sorting(set, options.$orderby);
  const [top, skip] = [wholeNumberOption(options, "$top"), wholeNumberOption(options, "$skip") ?? 0];
  const isCounted = wantsCount(options);
  const token = options.$skiptoken === undefined ? null : decodeSkipToken(options.$skiptoken, keyLength(set, sortedBy));
  const moment = await momentOf(token, source);

  const parameters = createParameters(dialect);
  const filter = filterOf(options, { properties: set.properties, moment, parameters });
  const count = isCounted
    ? (token?.count ?? (await countRows(database, countSql(set, filter, moment), parameters.values)))
    : null;
  const left = token === null ? top : token.left;
  const size = Math.min(pageSize, left ?? pageSize);
  const selection = {
    set,
    properties,
    sortedBy,
    filter,
    after: token?.after ?? null,
    skip: token === null ? skip : 0,
    limit: size + 1,
  };
  const rows = size === 0 ? [] : await database.all(pageSql(selection, moment, parameters), parameters.values);
  const page = rows.slice(0, size);
  const remaining = left === null ? null : left - page.length;
  const isLast = rows.length <= size || remaining === 0;
  const last = page.at(-1);
  return {
    entries: page.map((row) => entryOf(row, properties)),
    count,
    next:
      isLast || last === undefined
        ? null
        : encodeSkipToken({ run: moment.run, left: remaining, count, after: keyOf(last, keyLength(set, sortedBy)) }),
  };
}

/** Counts the rows that a filter keeps. @throws FeedError if the filter cannot be answered */
export async function countEntries(set: EntitySet, options: QueryOptions, source: PageSource): Promise<number> {
  const moment = await momentOf(null, source);
  const parameters = createParameters(source.dialect);
  const filter = filterOf(options, { properties: set.properties, moment, parameters });
  return countRows(source.database, countSql(set, filter, moment), parameters.values);
}

/** The report as of which a query is answered: the newest one, or the one that a walk began with. */
export async function momentOf(token: SkipToken | null, { database, dialect }: PageSource): Promise<Moment> {
  const report = await recordedReport(database, token?.run ?? null);
  if (token !== null && report === null) {
    throw new FeedError(
      "bad-request",
      "$skiptoken is of a report that the history does not have. Start again without it.",
    );
  }
  return momentOfRun(report, dialect);
}

function filterOf({ $filter }: QueryOptions, scope: FilterScope): string | null {
  return $filter === undefined ? null : filterSql(parseFilter($filter), scope);
}

async function countRows(database: HistoryDatabase, sql: string, values: readonly SortValue[]): Promise<number> {
  const [row] = await database.all(sql, values);
  return Number(row?.["count"] ?? 0);
}

function keyLength({ storedBy }: EntitySet, sortedBy: readonly SortBy[]): number {
  return sortedBy.length + storedBy.length;
}

function keyOf(row: SqlRow, length: number): readonly SortValue[] {
  return Array.from({ length }, (_, at) => row[`k${at}`] ?? null);
}

import { invalidQuery } from "../errors/invalid-input.ts";
import { integer } from "../settings/integer.ts";

/** Whom and what to report on. A filter that is left out, or null, means everybody and everything. */
export interface ReportQuery {
  /** UUIDs of learners. */
  readonly userIds?: readonly string[] | null | undefined;
  /** SKUs of programs, as AIHR lists them. A SKU is not the abbreviation that replies hold. */
  readonly programSKUs?: readonly string[] | null | undefined;
}

/** One page of a report. */
export interface PageQuery extends ReportQuery {
  /** Number of the page, the first being 1 (default 1). */
  readonly page?: number | undefined;
  /** Learners per page, 1 to 10,000 (default: the client's). */
  readonly pageSize?: number | undefined;
}

/** How much of a report to read, and how carefully. */
export interface ReadOptions {
  /** Stop after so many learners. */
  readonly limit?: number | undefined;
  /** Read the report again, up to twice, when learners joined or left meanwhile, and unite what was found. */
  readonly strict?: boolean | undefined;
}

export const pageSizeRange = [1, 10_000] as const;
const anyCount = [1, Number.MAX_SAFE_INTEGER] as const;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/**
 * Checks the filters and removes repeated ids.
 *
 * @throws AihrError `invalid-query` with the path of what is wrong, such as `userIds[2]`
 */
export function readFilters({ userIds, programSKUs }: ReportQuery): Required<ReportQuery> {
  return {
    userIds: userIds == null ? null : unique(list(userIds, "userIds", isUuid)),
    programSKUs: programSKUs == null ? null : list(programSKUs, "programSKUs", isSku),
  };
}

/** @throws AihrError `invalid-query` */
export function readPageNumber(page: number): number {
  return integer(page, "page", anyCount, invalidQuery);
}

/** @throws AihrError `invalid-query` */
export function readPageSize(pageSize: number): number {
  return integer(pageSize, "pageSize", pageSizeRange, invalidQuery);
}

/** @throws AihrError `invalid-query` */
export function readLimit(limit: number | undefined): number | undefined {
  return limit === undefined ? undefined : integer(limit, "limit", anyCount, invalidQuery);
}

interface Rule {
  readonly holds: (entry: string) => boolean;
  readonly sentence: string;
}

const isUuid: Rule = {
  holds: (entry) => uuid.test(entry),
  sentence: "is not a learner id. Ids look like 550e8400-e29b-41d4-a716-446655440000.",
};

const isSku: Rule = {
  holds: (entry) => entry.trim() !== "" && !/[,\p{Cc}]/u.test(entry),
  sentence: "is not a SKU: it is empty, or holds a comma or a line break. Give one SKU for each entry.",
};

function list(entries: readonly string[], path: string, { holds, sentence }: Rule): readonly string[] {
  if (!Array.isArray(entries)) throw invalidQuery(path, `${path} must be a list.`);
  if (entries.length === 0) {
    throw invalidQuery(path, `${path} is an empty list. Leave it out to report on all, or name at least one.`);
  }
  entries.forEach((entry, index) => {
    if (typeof entry !== "string" || !holds(entry)) {
      throw invalidQuery(`${path}[${index}]`, `${path}[${index}] ${sentence}`);
    }
  });
  return entries;
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Map(ids.map((id) => [id.toLowerCase(), id])).values()];
}

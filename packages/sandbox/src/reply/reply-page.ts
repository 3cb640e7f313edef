import type { Faults } from "../faults/faults.ts";
import type { Population } from "../population/population.ts";
import type { RawLearner } from "../population/raw-learner.ts";
import type { ResolvedQuery } from "./parse-query.ts";
import { selectLearners } from "./select-learners.ts";

/** One page of the report, with its keys in the order of the vendor's `AdoptionListResponse`. */
export interface ReplyPage<L extends RawLearner = RawLearner> {
  readonly pageSize: number;
  readonly page: number;
  readonly count?: number | null;
  readonly data: readonly L[];
  readonly sort: { readonly sorts: readonly { readonly direction: "asc"; readonly property: "userName" }[] };
  readonly filter: { readonly program: string | null; readonly userIds: string | null };
}

/** Returns the page that a query asks for, subject to faults. */
export function replyPage(population: Population, query: ResolvedQuery, faults: Faults): ReplyPage {
  const heeded = heededQuery(query, faults);
  const found = selectLearners(population, heeded);
  const size = servedSize(query, faults);
  const from = (servedPage(query.page, Math.ceil(found.total / size), faults) - 1) * size;
  const listed = found.slice(from, from + size).filter((_, row) => !faults.hiddenLearners?.includes(from + row));
  const data = isEmpty(query.page, faults) ? [] : listed;
  return {
    pageSize: query.pageSize,
    page: query.page,
    ...(staleCount(query.page, faults) ?? countField(faults.count ?? "total", found.total, data.length)),
    data,
    sort: { sorts: [{ direction: "asc", property: "userName" }] },
    filter: { program: programEcho(population, heeded, data), userIds: heeded.userIds?.join(",") ?? null },
  };
}

/** Whether a query asks for a page past the last one. */
export function isPastEnd(population: Population, query: ResolvedQuery, faults: Faults): boolean {
  const { total } = selectLearners(population, heededQuery(query, faults));
  const pages = Math.max(1, Math.ceil(total / servedSize(query, faults)));
  return withoutExtras(query.page, faults) > pages;
}

function heededQuery(query: ResolvedQuery, { ignoresUserIds, ignoresProgramSKUs }: Faults): ResolvedQuery {
  return {
    ...query,
    ...(ignoresUserIds && { userIds: undefined }),
    ...(ignoresProgramSKUs && { programSKUs: undefined }),
  };
}

function servedSize({ pageSize }: ResolvedQuery, { pageSizeCap = pageSize }: Faults): number {
  return Math.min(pageSize, pageSizeCap);
}

function servedPage(requested: number, pages: number, faults: Faults): number {
  if (faults.ignoresPage) return 1;
  const page = withoutExtras(requested, faults);
  return faults.clampsPage ? Math.min(page, Math.max(1, pages)) : page;
}

/** The page that a number stands for if inserted pages are not counted: for an inserted page, the one before it. */
function withoutExtras(requested: number, { extraPages = [] }: Faults): number {
  return Math.max(1, requested - extraPages.filter(({ page }) => page <= requested).length);
}

function isEmpty(requested: number, { emptyPages, extraPages }: Faults): boolean {
  const isInserted = extraPages?.some(({ page, holds }) => page === requested && holds === "nothing");
  return (isInserted || emptyPages?.includes(requested)) ?? false;
}

function staleCount(requested: number, { staleCount: counts = [] }: Faults): { count: number } | undefined {
  const count = counts[requested - 1] ?? counts.at(-1);
  return count === undefined ? undefined : { count };
}

function countField(meaning: NonNullable<Faults["count"]>, total: number, rows: number): { count?: number | null } {
  switch (meaning) {
    case "total":
      return { count: total };
    case "page-length":
      return { count: rows };
    case "zero":
      return { count: 0 };
    case "missing":
      return {};
    case "null":
      return { count: null };
    case "too-high":
      return { count: total + 7 };
  }
}

/**
 * The vendor's example filters by learner only, yet its reply names the learner's program. So the echo names the
 * requested programs or, with `userIds` only, the programs found.
 */
function programEcho(
  population: Population,
  { programSKUs, userIds }: ResolvedQuery,
  data: readonly RawLearner[],
): string | null {
  if (programSKUs !== undefined) {
    const requested = population.programs.filter(({ sku }) => programSKUs.includes(sku));
    return [...new Set(requested.map(({ name }) => name))].join(", ");
  }
  if (userIds === undefined) return null;
  const names = data.flatMap(({ progress }) => progress?.map(({ programName }) => programName) ?? []);
  const found = new Set(names.filter((name) => typeof name === "string"));
  return found.size > 0 ? [...found].join(", ") : null;
}

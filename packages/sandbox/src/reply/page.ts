import type { Faults } from "../faults/faults.ts";
import type { Population } from "../population/population.ts";
import type { RawLearner } from "../population/raw-learner.ts";
import { matching } from "./matching.ts";
import type { ResolvedQuery } from "./parse-query.ts";

/** The reply to a query: the vendor's `AdoptionListResponse`, with its keys in the vendor's order. */
export interface Page<L extends RawLearner = RawLearner> {
  readonly pageSize: number;
  readonly page: number;
  readonly count?: number | null;
  readonly data: readonly L[];
  readonly sort: { readonly sorts: readonly { readonly direction: "asc"; readonly property: "userName" }[] };
  readonly filter: { readonly program: string | null; readonly userIds: string | null };
}

/** The page that a query asks for, as the faults let it be. */
export function pageOf(population: Population, query: ResolvedQuery, faults: Faults): Page {
  const found = matching(population, query);
  const size = Math.min(query.pageSize, faults.pageSizeCap ?? query.pageSize);
  const from = (pageNumber(query.page, Math.ceil(found.total / size), faults) - 1) * size;
  const data = faults.emptyPages?.includes(query.page) ? [] : found.slice(from, from + size);
  return {
    pageSize: query.pageSize,
    page: query.page,
    ...count(faults.count ?? "total", found.total, data.length),
    data,
    sort: { sorts: [{ direction: "asc", property: "userName" }] },
    filter: { program: programEcho(population, query, data), userIds: query.userIds?.join(",") ?? null },
  };
}

function pageNumber(asked: number, pages: number, { ignoresPage, clampsPage }: Faults): number {
  if (ignoresPage) return 1;
  return clampsPage ? Math.min(asked, Math.max(1, pages)) : asked;
}

function count(meaning: NonNullable<Faults["count"]>, total: number, rows: number): { count?: number | null } {
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
 * The vendor's example filters by learner alone, and still its reply names a program: the one of that learner. So names
 * are echoed for either filter, of the programs asked for or else of those that were found.
 */
function programEcho(
  population: Population,
  { programSKUs, userIds }: ResolvedQuery,
  data: readonly RawLearner[],
): string | null {
  if (programSKUs !== undefined)
    return population.programs
      .filter(({ sku }) => programSKUs.includes(sku))
      .map(({ name }) => name)
      .join(", ");
  if (userIds === undefined) return null;
  const names = data.flatMap(({ progress }) => progress?.map(({ programName }) => programName) ?? []);
  const found = new Set(names.filter((name) => typeof name === "string"));
  return found.size > 0 ? [...found].join(", ") : null;
}

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
  const found = selectLearners(population, query);
  const size = Math.min(query.pageSize, faults.pageSizeCap ?? query.pageSize);
  const from = (servedPage(query.page, Math.ceil(found.total / size), faults) - 1) * size;
  const data = faults.emptyPages?.includes(query.page) ? [] : found.slice(from, from + size);
  return {
    pageSize: query.pageSize,
    page: query.page,
    ...countField(faults.count ?? "total", found.total, data.length),
    data,
    sort: { sorts: [{ direction: "asc", property: "userName" }] },
    filter: { program: programEcho(population, query, data), userIds: query.userIds?.join(",") ?? null },
  };
}

function servedPage(requested: number, pages: number, { ignoresPage, clampsPage }: Faults): number {
  if (ignoresPage) return 1;
  return clampsPage ? Math.min(requested, Math.max(1, pages)) : requested;
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

import type { AdoptionViewModel } from "@aihr-plugins/core";
import { type Row, uniteLearners } from "@aihr-plugins/report";
import { matchLearners, matchRows } from "./match-learners.ts";
import type { ItemRun } from "./operation.ts";
import { type Filters, readFilters } from "./read-filters.ts";
import { readOptions } from "./read-options.ts";
import { type ScopedLearner, scopedPages } from "./read-scoped.ts";

/**
 * Reads the learners who match the item's filters, at most `limit` of them. Raw learners are as the API lists them, with
 * the enrollments in the chosen programs; all others are in the scope of these programs.
 */
export async function readLearners(
  run: ItemRun,
  { isRaw = false, limit }: { readonly isRaw?: boolean; readonly limit?: number | undefined } = {},
): Promise<readonly AdoptionViewModel[]> {
  const found: AdoptionViewModel[] = [];
  const { row } = readOptions(run);
  for await (const { page, filters } of filteredPages(run, limit)) {
    for (const matched of matchLearners(page, filters, row)) found.push(isRaw ? rawLearner(matched) : matched.learner);
    if (limit === undefined || found.length < limit) continue;
    const united = uniteLearners(found);
    if (united.length >= limit) return united.slice(0, limit);
  }
  return uniteLearners(found);
}

/** Reads the enrollments that match the item's filters, page by page. */
export async function* rowPages(run: ItemRun): AsyncGenerator<readonly Row[], void, undefined> {
  const { row } = readOptions(run);
  for await (const { page, filters } of filteredPages(run)) yield matchRows(page, filters, row);
}

/** A page, and what its learners must match. */
interface FilteredPage {
  readonly page: readonly ScopedLearner[];
  readonly filters: Filters;
}

async function* filteredPages(run: ItemRun, limit?: number): AsyncGenerator<FilteredPage, void, undefined> {
  const options = readOptions(run);
  const filters = readFilters(run.context.getNodeParameter("filters", run.itemIndex, {}), options.row.timeZone);
  for await (const page of scopedPages(run, filters, options, limit)) yield { page, filters };
}

function rawLearner({ learner, listed }: ScopedLearner): AdoptionViewModel {
  return learner === listed ? listed : { ...listed, progress: learner.progress };
}

import type { AdoptionViewModel } from "@aihr-plugins/core";
import { type Row, uniteLearners } from "@aihr-plugins/report";
import { type Matched, matchLearners } from "./match-learners.ts";
import type { ItemRun } from "./operation.ts";
import { readFilters } from "./read-filters.ts";
import { readOptions } from "./read-options.ts";
import { scopedPages } from "./read-scoped.ts";

/**
 * Reads the learners who match the item's filters, at most `limit` of them. Raw learners are as the API lists them, with
 * the enrollments in the chosen programs; all others are in the scope of these programs.
 */
export async function readLearners(
  run: ItemRun,
  { isRaw = false, limit }: { readonly isRaw?: boolean; readonly limit?: number | undefined } = {},
): Promise<readonly AdoptionViewModel[]> {
  const found: AdoptionViewModel[] = [];
  for await (const page of matchedPages(run, limit)) {
    for (const matched of page) found.push(isRaw ? rawLearner(matched) : matched.learner);
    if (limit === undefined || found.length < limit) continue;
    const united = uniteLearners(found);
    if (united.length >= limit) return united.slice(0, limit);
  }
  return uniteLearners(found);
}

/** Reads the enrollments that match the item's filters, page by page. */
export async function* rowPages(run: ItemRun): AsyncGenerator<readonly Row[], void, undefined> {
  for await (const page of matchedPages(run)) yield page.flatMap(({ rows }) => rows);
}

async function* matchedPages(run: ItemRun, limit?: number): AsyncGenerator<readonly Matched[], void, undefined> {
  const options = readOptions(run);
  const filters = readFilters(run.context.getNodeParameter("filters", run.itemIndex, {}), options.row.timeZone);
  for await (const page of scopedPages(run, filters, options, limit)) {
    yield matchLearners(page, filters, options.row);
  }
}

function rawLearner({ learner, listed }: Matched): AdoptionViewModel {
  return learner === listed ? listed : { ...listed, progress: learner.progress };
}

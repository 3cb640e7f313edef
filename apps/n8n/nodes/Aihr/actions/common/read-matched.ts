import type { AdoptionViewModel } from "@aihr-plugins/core";
import { type Row, rows } from "@aihr-plugins/report";
import { matchLearners } from "./match-learners.ts";
import type { ItemRun } from "./operation.ts";
import { asksForEverybody, readFilters } from "./read-filters.ts";
import { readOptions } from "./read-options.ts";
import { readReport } from "./read-report.ts";

/** The learners who match the item's filters, page by page. `limit` learners are enough for the caller. */
export async function* learnerPages(
  run: ItemRun,
  limit: number | undefined,
): AsyncGenerator<readonly AdoptionViewModel[], void, undefined> {
  const { filters, options } = asked(run);
  if (asksForEverybody(filters)) return yield* readReport(run, filters.query, options, limit);
  for await (const page of readReport(run, filters.query, options)) {
    yield matchLearners(page, filters, options.row).map(({ learner }) => learner);
  }
}

/** The rows that match the item's filters, page by page. */
export async function* rowPages(run: ItemRun): AsyncGenerator<readonly Row[], void, undefined> {
  const { filters, options } = asked(run);
  const isEverybody = asksForEverybody(filters);
  for await (const page of readReport(run, filters.query, options)) {
    yield isEverybody
      ? rows(page, options.row)
      : matchLearners(page, filters, options.row).flatMap((matched) => matched.rows);
  }
}

function asked({ context, itemIndex, now }: ItemRun) {
  return {
    filters: readFilters(context.getNodeParameter("filters", itemIndex, {})),
    options: readOptions(context.getNodeParameter("options", itemIndex, {}), now),
  };
}

import type { AdoptionViewModel } from "@aihr-plugins/core";
import { scopeToPrograms } from "@aihr-plugins/report";
import type { ItemRun } from "./operation.ts";
import { findPrograms, refuseAmbiguous, unknownProgram } from "./program-keys.ts";
import { type Filters, isWholeReport } from "./read-filters.ts";
import type { NodeOptions } from "./read-options.ts";
import { readPages, readWhole } from "./read-report.ts";

/** A learner in the scope of the item's filters. */
export interface ScopedLearner {
  /** With the enrollments in the chosen programs only, and then without hours over all programs. */
  readonly learner: AdoptionViewModel;
  /** As the API lists the learner. */
  readonly listed: AdoptionViewModel;
}

/**
 * Reads the learners in the scope of the item's filters, page by page. Programs chosen by name are known only once the
 * whole report is, because a program can have several names. `limit` learners are enough for the caller.
 */
export async function* scopedPages(
  run: ItemRun,
  filters: Filters,
  options: NodeOptions,
  limit?: number,
): AsyncGenerator<readonly ScopedLearner[], void, undefined> {
  const { query, programs, conditions } = filters;
  if (programs.length > 0) {
    const learners = await readWhole(run, query, options);
    yield inPrograms(learners, await programKeys(run, filters, options, learners));
    return;
  }
  const isScoped = query.programSKUs !== undefined;
  const pages = readPages(run, query, options, isScoped || conditions.length > 0 ? undefined : limit);
  let isEmpty = true;
  for await (const page of pages) {
    isEmpty = isEmpty && page.length === 0;
    yield isScoped ? inPrograms(page) : page.map((learner) => ({ learner, listed: learner }));
  }
  // The API does not say which SKUs exist.
  if (isEmpty && isScoped && query.userIds === undefined) run.hint(noneOfSkus);
}

const noneOfSkus =
  "No learner is in a program with these SKUs. Check 'Program SKUs': a SKU is not the abbreviation of a program.";

/**
 * The keys of the programs that were chosen.
 *
 * @throws UserError for a text that is the name of several programs, or of none in the whole report
 */
async function programKeys(
  run: ItemRun,
  { query, programs }: Filters,
  options: NodeOptions,
  learners: readonly AdoptionViewModel[],
): Promise<readonly string[]> {
  const found = findPrograms(programs, learners, options.row);
  refuseAmbiguous(found);
  if (found.unknown.length === 0) return found.keys;
  // Some learners may be in none of the programs that exist.
  const all = isWholeReport(query) ? learners : await readWhole(run, {}, options);
  const inAll = findPrograms(programs, all, options.row);
  refuseAmbiguous(inAll);
  const [unknown] = inAll.unknown;
  if (unknown !== undefined) throw unknownProgram(unknown, all, options.row);
  return inAll.keys;
}

/** The learners in these programs, or in any program of a report that the API has filtered. */
function inPrograms(learners: readonly AdoptionViewModel[], keys?: readonly string[]): readonly ScopedLearner[] {
  return learners.flatMap((listed) => scopeToPrograms([listed], keys).map((learner) => ({ learner, listed })));
}

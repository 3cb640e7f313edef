import type { AdoptionViewModel, ReportQuery, Summary } from "@aihr-plugins/core";
import { openClient } from "../../transport/open-client.ts";
import type { ReportClient } from "../../transport/report-client.ts";
import { acceptMissingIds, checkSummary } from "./check-summary.ts";
import type { ItemRun } from "./operation.ts";
import type { NodeOptions } from "./read-options.ts";

/**
 * Reads the report page by page, and checks at the end that it is complete. To stop reading early is to stop the
 * requests. A learner who is listed again on a later page comes again, with other programs.
 *
 * @throws AihrError, and UserError for an incomplete report unless the item accepts it
 */
export async function* readPages(
  run: ItemRun,
  query: ReportQuery,
  options: NodeOptions,
  limit?: number,
): AsyncGenerator<readonly AdoptionViewModel[], void, undefined> {
  const client = await clientFor(run, options);
  const summary = yield* client.pages(query, { ...options.read, limit });
  checkSummary(run, relevant(summary, query), options);
}

/**
 * Reads the whole report.
 *
 * @throws AihrError, and UserError for an incomplete report unless the item accepts it
 */
export async function readWhole(
  run: ItemRun,
  query: ReportQuery,
  options: NodeOptions,
): Promise<readonly AdoptionViewModel[]> {
  const client = await clientFor(run, options);
  const { learners, summary } = await client.collect(query, options.read);
  checkSummary(run, relevant(summary, query), options);
  return learners;
}

/** A learner who is not in one of the programs asked for is missing from the reply and not from the report. */
function relevant(summary: Summary, query: ReportQuery): Summary {
  return query.programSKUs === undefined ? summary : acceptMissingIds(summary, query);
}

/** A client with the options of one item, which stops when the execution is canceled. */
export function clientFor({ context }: ItemRun, { client }: NodeOptions): Promise<ReportClient> {
  return openClient(context, { ...client, signal: context.getExecutionCancelSignal() });
}

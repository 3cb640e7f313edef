import type { AdoptionListResponse, AdoptionViewModel } from "../contract/adoption-list-response.ts";
import type { PageQuery, ReadOptions, ReportQuery } from "../query/report-query.ts";
import { driveSync } from "../walk/drive-sync.ts";
import { type ClientOptions, readClientOptions } from "./client-options.ts";
import { planPage, planReport } from "./plan-requests.ts";
import { startRun } from "./report-run.ts";
import { requestPage } from "./request-page.ts";
import { runEffectsSync } from "./run-effects-sync.ts";
import type { SyncRuntime } from "./runtime.ts";
import { createSharedWaits } from "./shared-waits.ts";
import { type Collected, collectedOf, type Summary } from "./summary.ts";

/** Settings of a synchronous client: nothing can cancel it while it runs. */
export type SyncClientOptions = Omit<ClientOptions, "signal">;

/** `Client` without promises, for platforms where everything blocks. All methods throw AihrError. */
export interface SyncClient {
  /** One page, as the API gives it. */
  page(query?: PageQuery): AdoptionListResponse;
  /**
   * New learners, page by page, each once. Returns the summary. A learner who is listed again on a later page, with other
   * programs, comes again with only those programs; another value for a program that was given is left out.
   */
  pages(query?: ReportQuery, options?: ReadOptions): Generator<readonly AdoptionViewModel[], Summary, undefined>;
  /** The same, learner by learner. */
  learners(query?: ReportQuery, options?: ReadOptions): Generator<AdoptionViewModel, void, undefined>;
  /**
   * All learners, each once with all programs, and the summary. Check its `complete` before you rely on the report. If a
   * learner is listed twice with different values for a program, both entries are kept.
   */
  collect(query?: ReportQuery, options?: ReadOptions): Collected;
}

/**
 * Creates a client without promises, over a transport that sends several requests at once and blocks until all have
 * their outcome.
 *
 * @throws AihrError `invalid-setting` with the name of the setting in `path`
 * @example
 * const client = createSyncClient(
 *   {
 *     transport: (requests) => UrlFetchApp.fetchAll(requests.map(toUrlFetch)).map(toOutcome),
 *     sleep: (ms) => Utilities.sleep(ms),
 *     now: () => Date.now(),
 *     random: () => Math.random(),
 *   },
 *   { baseUrl, apiKey, patienceMs: 20_000 },
 * );
 * const { learners } = client.collect();
 */
export function createSyncClient(runtime: SyncRuntime, options: SyncClientOptions): SyncClient {
  const settings = readClientOptions(options);
  const shared = createSharedWaits(runtime);

  function page(query: PageQuery = {}) {
    const { request, page } = planPage(settings, query);
    const run = startRun(settings, runtime, shared);
    const [fetched] = runEffectsSync([requestPage(request, page, run)], run);
    if (fetched?.reply) return fetched.reply;
    throw fetched?.error;
  }

  function* read(givesRepeats: boolean, query?: ReportQuery, readOptions?: ReadOptions) {
    const { walk, requestFor } = planReport(
      settings,
      { window: settings.concurrency, givesRepeats },
      query,
      readOptions,
    );
    const run = startRun(settings, runtime, shared);
    const result = yield* driveSync(walk, {
      fetchPages: (refs) =>
        runEffectsSync(
          refs.map((ref) => requestPage(requestFor(ref), ref.page, run)),
          run,
        ),
      width: run.inFlight.limit,
      onGive: run.onGive,
    });
    return run.sumUp(result);
  }

  const pages: SyncClient["pages"] = (query, readOptions) => read(false, query, readOptions);

  function* learners(query?: ReportQuery, readOptions?: ReadOptions) {
    for (const page of pages(query, readOptions)) yield* page;
  }

  function collect(query?: ReportQuery, readOptions?: ReadOptions) {
    const reading = read(true, query, readOptions);
    const collected: AdoptionViewModel[] = [];
    for (;;) {
      const step = reading.next();
      if (step.done) return collectedOf(collected, step.value);
      for (const learner of step.value) collected.push(learner);
    }
  }

  return { page, pages, learners, collect };
}

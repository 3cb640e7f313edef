import type { AdoptionListResponse, AdoptionViewModel } from "../contract/adoption-list-response.ts";
import { authorize } from "../http/build-request.ts";
import type { PageQuery, ReadOptions, ReportQuery } from "../query/report-query.ts";
import { driveSync } from "../walk/drive-sync.ts";
import type { Fetched } from "../walk/fetched.ts";
import { carryOutAll } from "./carry-out-all.ts";
import { type ClientOptions, readClientOptions } from "./client-options.ts";
import { planPage, planReport } from "./plan-requests.ts";
import { startRun } from "./report-run.ts";
import { type PageRequest, requestPage } from "./request-page.ts";
import type { SyncRuntime } from "./runtime.ts";
import type { Collected, Summary } from "./summary.ts";

/** Settings of a synchronous client: nothing can cancel it while it runs. */
export type SyncClientOptions = Omit<ClientOptions, "signal">;

/** `Client` without promises, for platforms where everything blocks. All methods throw AihrError. */
export interface SyncClient {
  /** One page, as the API gives it. */
  page(query?: PageQuery): AdoptionListResponse;
  /** New learners, page by page, each learner once. Returns the summary. */
  pages(query?: ReportQuery, options?: ReadOptions): Generator<readonly AdoptionViewModel[], Summary, undefined>;
  /** Learner by learner, each once. Returns the summary. */
  learners(query?: ReportQuery, options?: ReadOptions): Generator<AdoptionViewModel, Summary, undefined>;
  /** All learners, each once, and the summary, whose `complete` tells whether they are all. */
  collect(query?: ReportQuery, options?: ReadOptions): Collected;
}

/**
 * A client over a transport that sends many requests at once and blocks until all are answered.
 *
 * @throws AihrError `invalid-setting`
 */
export function createSyncClient(runtime: SyncRuntime, options: SyncClientOptions): SyncClient {
  const settings = readClientOptions(options);
  const { apiKey, concurrency, timeoutMs } = settings;

  const fetchPages = (pages: readonly PageRequest[]) =>
    carryOutAll(pages, { runtime, timeoutMs, authorize: (unkeyed) => authorize(unkeyed, apiKey) });

  function page(query: PageQuery = {}) {
    const { request, page } = planPage(settings, query);
    const [fetched] = fetchPages([requestPage(request, page, startRun(settings, runtime).context)]);
    return orThrow(fetched);
  }

  function* pages(query: ReportQuery = {}, readOptions: ReadOptions = {}) {
    const { walk, requestFor } = planReport(settings, query, readOptions, concurrency);
    const { context, pace, requests, onGive } = startRun(settings, runtime);

    const summary = yield* driveSync(walk, {
      fetchPages: (refs) => fetchPages(refs.map((ref) => requestPage(requestFor(ref), ref.page, context))),
      width: pace.width,
      onGive,
    });
    return { ...summary, requests: requests() };
  }

  function* learners(query?: ReportQuery, readOptions?: ReadOptions) {
    const reading = pages(query, readOptions);
    let step = reading.next();
    for (; !step.done; step = reading.next()) yield* step.value;
    return step.value;
  }

  function collect(query?: ReportQuery, readOptions?: ReadOptions) {
    const reading = pages(query, readOptions);
    const collected: AdoptionViewModel[] = [];
    let step = reading.next();
    for (; !step.done; step = reading.next()) {
      for (const learner of step.value) collected.push(learner);
    }
    return { learners: collected, summary: step.value };
  }

  return { page, pages, learners, collect };
}

function orThrow(fetched: Fetched | undefined): AdoptionListResponse {
  if (fetched?.ok) return fetched.reply;
  throw fetched?.error;
}

import type { AdoptionListResponse, AdoptionViewModel } from "../contract/adoption-list-response.ts";
import { authorize } from "../http/build-request.ts";
import type { HttpRequest } from "../http/http-message.ts";
import { createCancellation, type Signal } from "../http/signal.ts";
import type { PageQuery, ReadOptions, ReportQuery } from "../query/report-query.ts";
import { drive } from "../walk/drive.ts";
import { carryOut } from "./carry-out.ts";
import { type ClientOptions, readClientOptions } from "./client-options.ts";
import { planPage, planReport } from "./plan-requests.ts";
import { startRun } from "./report-run.ts";
import { type RequestContext, requestPage } from "./request-page.ts";
import type { Runtime } from "./runtime.ts";
import type { Collected, Summary } from "./summary.ts";

/** Reads an organisation's learning report. All methods throw AihrError. */
export interface Client {
  /** One page, as the API gives it. */
  page(query?: PageQuery): Promise<AdoptionListResponse>;
  /** New learners, page by page, each learner once. Returns the summary. */
  pages(query?: ReportQuery, options?: ReadOptions): AsyncGenerator<readonly AdoptionViewModel[], Summary, undefined>;
  /** Learner by learner, each once. Returns the summary. */
  learners(query?: ReportQuery, options?: ReadOptions): AsyncGenerator<AdoptionViewModel, Summary, undefined>;
  /** All learners, each once, and the summary, whose `complete` tells whether they are all. */
  collect(query?: ReportQuery, options?: ReadOptions): Promise<Collected>;
}

// One slow reply should hold up no other: a window no larger than the requests in flight took twice as long.
const windowPerRequest = 4;

/**
 * A client over any runtime; `createClient` is this over `fetch` and timers.
 *
 * @throws AihrError `invalid-setting`
 */
export function createClientOver(runtime: Runtime, options: ClientOptions): Client {
  const settings = readClientOptions(options);
  const { apiKey, concurrency, timeoutMs } = settings;

  const fetchPage = (request: HttpRequest, page: number, context: RequestContext, signal: Signal) =>
    carryOut(requestPage(request, page, context), {
      runtime,
      signal,
      timeoutMs,
      authorize: (unkeyed) => authorize(unkeyed, apiKey),
    });

  async function page(query: PageQuery = {}) {
    const { request, page } = planPage(settings, query);
    const { signal, cancel } = createCancellation(settings.signal);
    return fetchPage(request, page, startRun(settings, runtime).context, signal).finally(cancel);
  }

  async function* pages(query: ReportQuery = {}, readOptions: ReadOptions = {}) {
    const { walk, requestFor } = planReport(settings, query, readOptions, concurrency * windowPerRequest);
    const { context, pace, requests, onGive } = startRun(settings, runtime);
    const { signal, cancel } = createCancellation(settings.signal);

    const summary = yield* drive(walk, {
      fetchPage: (ref) => fetchPage(requestFor(ref), ref.page, context, signal),
      width: pace.width,
      onGive,
      cancel,
    });
    return { ...summary, requests: requests() };
  }

  async function* learners(query?: ReportQuery, readOptions?: ReadOptions) {
    const reading = pages(query, readOptions);
    let step = await reading.next();
    try {
      for (; !step.done; step = await reading.next()) yield* step.value;
    } finally {
      if (!step.done) await reading.return(undefined as never);
    }
    return step.value;
  }

  async function collect(query?: ReportQuery, readOptions?: ReadOptions) {
    const reading = pages(query, readOptions);
    const collected: AdoptionViewModel[] = [];
    let step = await reading.next();
    for (; !step.done; step = await reading.next()) {
      for (const learner of step.value) collected.push(learner);
    }
    return { learners: collected, summary: step.value };
  }

  return { page, pages, learners, collect };
}

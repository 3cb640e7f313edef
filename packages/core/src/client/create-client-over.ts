import type { AdoptionListResponse, AdoptionViewModel } from "../contract/adoption-list-response.ts";
import { createCancellation } from "../http/signal.ts";
import type { PageQuery, ReadOptions, ReportQuery } from "../query/report-query.ts";
import { drive } from "../walk/drive.ts";
import { type ClientOptions, readClientOptions } from "./client-options.ts";
import { planPage, planReport } from "./plan-requests.ts";
import { startRun } from "./report-run.ts";
import { requestPage } from "./request-page.ts";
import { runEffects } from "./run-effects.ts";
import type { Runtime } from "./runtime.ts";
import { createSharedWaits } from "./shared-waits.ts";
import { type Collected, collectedOf, type Summary } from "./summary.ts";

/** Reads an organization's learning report. All methods throw AihrError. */
export interface Client {
  /** One page, as the API gives it. */
  page(query?: PageQuery): Promise<AdoptionListResponse>;
  /**
   * New learners, page by page, each once. Returns the summary. A learner who is listed again on a later page, with other
   * programs, comes again with only those programs; another value for a program that was given is left out.
   */
  pages(query?: ReportQuery, options?: ReadOptions): AsyncGenerator<readonly AdoptionViewModel[], Summary, undefined>;
  /** The same, learner by learner. */
  learners(query?: ReportQuery, options?: ReadOptions): AsyncGenerator<AdoptionViewModel, void, undefined>;
  /**
   * All learners, each once with all programs, and the summary. Check its `complete` before you rely on the report. If a
   * learner is listed twice with different values for a program, both entries are kept.
   */
  collect(query?: ReportQuery, options?: ReadOptions): Promise<Collected>;
}

// One slow reply should hold up no other: a window no larger than the requests in flight took twice as long.
const windowPerRequest = 4;

/**
 * Creates a client over your own runtime, for platforms with promises but without `fetch` or timers. `createClient` is
 * this over `fetch` and `setTimeout`.
 *
 * @throws AihrError `invalid-setting` with the name of the setting in `path`
 * @example
 * const client = createClientOver(
 *   {
 *     transport: async (request, { timeoutMs, signal }) => send(request, timeoutMs, signal),
 *     sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
 *     now: () => Date.now(),
 *     random: () => Math.random(),
 *   },
 *   { baseUrl, apiKey },
 * );
 */
export function createClientOver(runtime: Runtime, options: ClientOptions): Client {
  const settings = readClientOptions(options);
  const shared = createSharedWaits(runtime);

  async function page(query: PageQuery = {}) {
    const { request, page } = planPage(settings, query);
    const { signal, cancel } = createCancellation(settings.signal);
    const run = startRun(settings, runtime, shared);
    return runEffects(requestPage(request, page, run), run, signal).finally(cancel);
  }

  async function* read(givesRepeats: boolean, query?: ReportQuery, readOptions?: ReadOptions) {
    const window = settings.concurrency * windowPerRequest;
    const { walk, requestFor } = planReport(settings, { window, givesRepeats }, query, readOptions);
    const run = startRun(settings, runtime, shared);
    const result = yield* drive(walk, {
      fetchPage(ref, onRoom) {
        const { signal, cancel } = createCancellation(settings.signal);
        const reply = runEffects(requestPage(requestFor(ref), ref.page, run), run, signal, onRoom).finally(cancel);
        return { reply, cancel };
      },
      hasRoom: run.inFlight.hasRoom,
      onGive: run.onGive,
    });
    return run.sumUp(result);
  }

  const pages: Client["pages"] = (query, readOptions) => read(false, query, readOptions);

  async function* learners(query?: ReportQuery, readOptions?: ReadOptions) {
    for await (const page of pages(query, readOptions)) yield* page;
  }

  async function collect(query?: ReportQuery, readOptions?: ReadOptions) {
    const reading = read(true, query, readOptions);
    const collected: AdoptionViewModel[] = [];
    for (;;) {
      const step = await reading.next();
      if (step.done) return collectedOf(collected, step.value);
      for (const learner of step.value) collected.push(learner);
    }
  }

  return { page, pages, learners, collect };
}

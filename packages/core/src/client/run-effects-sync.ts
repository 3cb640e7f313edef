import { authorize } from "../http/build-request.ts";
import type { HttpOutcome } from "../http/http-message.ts";
import type { Fetched } from "../walk/protocol.ts";
import type { ClientSettings } from "./client-options.ts";
import type { Effect, PageRequest } from "./request-page.ts";
import type { SyncRuntime } from "./runtime.ts";

/** One page's request under way: its next effect or, once it has ended, its result. */
interface Job {
  readonly steps: PageRequest;
  effect: Effect | undefined;
  result: Fetched | undefined;
}

/**
 * Runs the effects of several pages' requests in rounds: all due requests at once, then all waits at once. Returns each
 * page's result, in their order; undefined for a page that was abandoned because one before it failed. The API key
 * enters here, at the last moment.
 */
export function runEffectsSync(
  pages: readonly PageRequest[],
  runtime: SyncRuntime & ClientSettings,
): readonly (Fetched | undefined)[] {
  const jobs = pages.map((steps): Job => {
    const job = { steps, effect: undefined, result: undefined };
    resume(job, undefined);
    return job;
  });

  for (;;) {
    abandonAfterFailure(jobs);
    const sending = jobs.filter(({ effect }) => effect !== undefined && "send" in effect);
    const waiting = jobs.filter(({ effect }) => effect !== undefined && "waitMs" in effect);
    if (sending.length > 0) sendAll(sending, runtime);
    else if (waiting.length > 0) waitForAll(waiting, runtime);
    else return jobs.map(({ result }) => result);
  }
}

/** A page that follows a failed one is of no use: it must not be retried. */
function abandonAfterFailure(jobs: readonly Job[]): void {
  const failed = jobs.findIndex(({ result }) => result !== undefined && !result.reply);
  if (failed === -1) return;
  for (const job of jobs.slice(failed + 1)) {
    if (job.effect === undefined) continue;
    resume(job, { failure: "aborted" });
    job.result = undefined;
  }
}

function sendAll(jobs: readonly Job[], { transport, apiKey, timeoutMs }: SyncRuntime & ClientSettings): void {
  const requests = jobs.flatMap(({ effect }) => (effect && "send" in effect ? [authorize(effect.send, apiKey)] : []));
  const outcomes = send(requests, transport, timeoutMs);
  for (const [index, job] of jobs.entries()) resume(job, outcomes[index] ?? { failure: "network" });
}

function send(
  requests: Parameters<SyncRuntime["transport"]>[0],
  transport: SyncRuntime["transport"],
  timeoutMs: number,
): readonly HttpOutcome[] {
  try {
    return transport(requests, { timeoutMs });
  } catch {
    return [];
  }
}

function waitForAll(jobs: readonly Job[], { sleep }: SyncRuntime): void {
  sleep(Math.max(...jobs.flatMap(({ effect }) => (effect && "waitMs" in effect ? [effect.waitMs] : []))));
  for (const job of jobs) resume(job, undefined);
}

/** Takes a job to its next effect or its result. */
function resume(job: Job, outcome: HttpOutcome | undefined): void {
  job.effect = undefined;
  try {
    let step = job.steps.next(outcome);
    // All requests of a round have left together: there are no others.
    while (!step.done && "letOthersGo" in step.value) step = job.steps.next();
    if (step.done) job.result = { reply: step.value };
    else job.effect = step.value;
  } catch (error) {
    job.result = { error };
  }
}

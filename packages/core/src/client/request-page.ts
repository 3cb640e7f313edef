import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";
import { AihrError, type Problem } from "../errors/aihr-error.ts";
import { noReplyProblem } from "../errors/no-reply-problem.ts";
import { withLongWait } from "../errors/with-long-wait.ts";
import type { HttpOutcome, HttpRequest } from "../http/http-message.ts";
import { type ReplyReading, readReply } from "../reply/read-reply.ts";
import { decideRetry, isRateLimit } from "../retry/decide-retry.ts";
import type { ReportRun } from "./report-run.ts";
import { waitForTurn } from "./wait-for-turn.ts";

/** The next thing to do to get a page. */
export type Effect =
  | { readonly send: HttpRequest }
  | { readonly waitMs: number }
  /** There is room for another request: it should leave before this page goes on. */
  | { readonly letOthersGo: true };

/** Resumed with each effect's result: the outcome of a request; otherwise undefined or, for a wait, the abort. */
export type PageRequest = Generator<Effect, AdoptionListResponse, HttpOutcome | undefined>;

/**
 * Gets one page, with as many attempts as the retry policy and the patience allow. It performs nothing: the clients run
 * its effects. A page that has failed lets no others go.
 *
 * @throws AihrError with the page and the number of attempts
 */
export function* requestPage(request: HttpRequest, page: number, run: ReportRun): PageRequest {
  const { inFlight, gate, onEvent } = run;
  let backoffMs = 0;

  for (let attempt = 1; ; attempt++) {
    const problem = yield* waitForTurn(backoffMs, run);
    if (problem) throw givenUp(problem, page, attempt - 1);

    onEvent({ type: "request", page, attempt });
    const generation = inFlight.started();
    const outcome: HttpOutcome = (yield { send: request }) ?? { failure: "network" };
    inFlight.ended();
    // Parsing takes longer than sending: the next requests travel meanwhile.
    if (looksLikePage(outcome)) yield { letOthersGo: true };

    const reading = read(outcome, run);
    if (reading.data) {
      inFlight.succeeded();
      gate.succeeded();
      return reading;
    }
    if (isRateLimit(reading)) inFlight.refused(generation);
    backoffMs = planRetry(reading, page, attempt, run);
    yield { letOthersGo: true };
  }
}

function looksLikePage(outcome: HttpOutcome): boolean {
  return "status" in outcome && outcome.status === 200 && /^\s*\{/.test(outcome.body);
}

function read(outcome: HttpOutcome, { now, timeoutMs, apiKey }: ReportRun): ReplyReading {
  return "failure" in outcome ? noReplyProblem(outcome, timeoutMs) : readReply(outcome, now(), apiKey);
}

/** Returns how long to wait before the next attempt, and reports it. A rate limit holds the whole client back. */
function planRetry(problem: Problem, page: number, attempt: number, run: ReportRun): number {
  const { gate, patience, onEvent } = run;
  const isLimited = isRateLimit(problem);
  const refusals = isLimited ? gate.refused() : 0;
  const patienceLeftMs = patience.leftMs();
  const waitMs = decideRetry(run.retry, { problem, attempt, refusals, patienceLeftMs }, run.random());
  const isHeld = isLimited && gate.close(waitMs ?? problem.retryAfterMs ?? 0, problem);
  if (waitMs === undefined) throw givenUp(isLimited ? withLongWait(problem, patienceLeftMs) : problem, page, attempt);

  onEvent({ type: "retry", page, attempt, waitMs, code: problem.code, status: problem.status });
  if (isHeld) onEvent({ type: "wait", reason: "rate-limited", page, waitMs });
  return waitMs;
}

function givenUp(problem: Problem, page: number, attempts: number): AihrError {
  const tried = attempts > 1 ? ` (Tried ${attempts} times.)` : "";
  return new AihrError({ ...problem, message: problem.message + tried, page, attempts });
}

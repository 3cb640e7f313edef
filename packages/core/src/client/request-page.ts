import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";
import { AihrError, type Problem } from "../errors/aihr-error.ts";
import type { HttpOutcome, HttpRequest, NoReply } from "../http/http-message.ts";
import { type Reading, readReply } from "../reply/read-reply.ts";
import { decideRetry, type RetryPolicy } from "../retry/decide-retry.ts";
import type { Pace } from "../retry/pace.ts";
import type { ClientEvent } from "./client-event.ts";

/** What has to be done next to get a page. */
export type Effect =
  | { readonly do: "send"; readonly request: HttpRequest }
  | { readonly do: "wait"; readonly waitMs: number };

/** Is told what came of each effect: of "send" the outcome, of "wait" nothing, unless it was cut short. */
export type PageRequest = Generator<Effect, AdoptionListResponse, HttpOutcome | undefined>;

export interface RequestContext {
  readonly retry: RetryPolicy;
  readonly timeoutMs: number;
  readonly pace: Pace;
  readonly now: () => number;
  readonly random: () => number;
  readonly onEvent: (event: ClientEvent) => void;
}

/**
 * Gets one page, with as many attempts as the policy allows. It performs nothing: both clients carry out its effects.
 *
 * @throws AihrError with the page and the number of attempts
 */
export function* requestPage(request: HttpRequest, page: number, context: RequestContext): PageRequest {
  const { retry, pace, now, random, onEvent } = context;
  let waitMs = 0;

  for (let attempt = 1; ; attempt++) {
    waitMs = Math.max(waitMs, pace.holdMs(now()));
    const cut = waitMs > 0 ? yield { do: "wait", waitMs } : undefined;
    if (!cut) onEvent({ type: "request", page, attempt });

    const outcome = cut ?? (yield { do: "send", request });
    const reading = readOutcome(outcome, context);
    if (reading.ok) {
      pace.pageCame();
      return reading.reply;
    }

    const { problem } = reading;
    const decision = decideRetry(retry, attempt, problem, random());
    if (!decision.retry) throw givenUp(problem, page, attempt);

    waitMs = decision.waitMs;
    if (problem.code === "rate-limited") pace.slowDown(now(), waitMs);
    onEvent({ type: "retry", page, attempt, waitMs, code: problem.code, status: problem.status });
  }
}

function readOutcome(outcome: HttpOutcome | undefined, { now, timeoutMs }: RequestContext): Reading {
  if (!outcome) throw new TypeError("A request that was sent must have an outcome.");
  return "failure" in outcome ? { ok: false, problem: noReply(outcome, timeoutMs) } : readReply(outcome, now());
}

function noReply({ failure, cause }: NoReply, timeoutMs: number): Problem {
  const messages = {
    aborted: "The request was cancelled.",
    network: `The server could not be reached${cause ? ` (${cause})` : ""}. Check the base URL and the internet connection.`,
    timeout: `The API did not answer within ${timeoutMs / 1000} seconds. Try again, or with smaller pages.`,
  };
  return { code: failure, cause, message: messages[failure], retryable: failure !== "aborted" };
}

function givenUp(problem: Problem, page: number, attempts: number): AihrError {
  const tried = attempts > 1 ? ` (Tried ${attempts} times.)` : "";
  return new AihrError({ ...problem, message: problem.message + tried, page, attempts });
}

import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";
import { AihrError, type Problem } from "../errors/aihr-error.ts";
import type { HttpOutcome, HttpRequest, NoReply } from "../http/http-message.ts";
import { type Reading, readReply } from "../reply/read-reply.ts";
import { decideRetry } from "../retry/decide-retry.ts";
import type { ReportRun } from "./report-run.ts";

/** What has to be done next to get a page. */
export type Effect = { readonly send: HttpRequest } | { readonly waitMs: number };

/** Is told what came of each effect: of sending the outcome, of waiting nothing unless it was cut short. */
export type PageRequest = Generator<Effect, AdoptionListResponse, HttpOutcome | undefined>;

/**
 * Gets one page, with as many attempts as the policy allows. It performs nothing: both clients carry out its effects.
 * `onRoom` is called whenever another request may leave.
 *
 * @throws AihrError with the page and the number of attempts
 */
export function* requestPage(request: HttpRequest, page: number, run: ReportRun, onRoom = () => {}): PageRequest {
  const { pace, now, onEvent } = run;
  let attempt = 0;
  let waitMs: number | undefined = 0;

  for (;;) {
    let outcome = yield* hold(waitMs, run);
    if (!outcome) {
      onEvent({ type: "request", page, attempt: ++attempt });
      pace.start();
      outcome = yield { send: request };
      pace.end();
      // The next request shall be on its way before this reply is read.
      onRoom();
    }
    const reading = read(outcome, run);
    if (reading.data) {
      pace.pageCame();
      return reading;
    }

    waitMs = decideRetry(run.retry, attempt, reading, run.random());
    if (waitMs === undefined) throw givenUp(reading, page, attempt);
    const { code, status } = reading;
    if (code === "rate-limited") pace.slowDown(now(), waitMs);
    onEvent({ type: "retry", page, attempt, waitMs, code, status });
  }
}

/** Waits for as long as this request must, and all must. Gives what cut the wait short, if anything did. */
function* hold(
  waitMs: number,
  { pace, now }: ReportRun,
): Generator<Effect, HttpOutcome | undefined, HttpOutcome | undefined> {
  for (let left = Math.max(waitMs, pace.holdMs(now())); left > 0; left = pace.holdMs(now())) {
    const cut = yield { waitMs: left };
    if (cut) return cut;
  }
  return undefined;
}

function read(outcome: HttpOutcome = { failure: "network" }, { now, timeoutMs, apiKey }: ReportRun): Reading {
  return "failure" in outcome ? noReply(outcome, timeoutMs) : readReply(outcome, now(), apiKey);
}

function noReply({ failure, cause }: NoReply, timeoutMs: number): Problem {
  const code = cause ? ` (${cause})` : "";
  const messages = {
    aborted: "The request was canceled.",
    network: `The server could not be reached${code}. Check the base URL and the internet connection.`,
    timeout: `The API did not answer within ${timeoutMs / 1000} seconds. Try again, or with smaller pages.`,
  };
  return { code: failure, cause, message: messages[failure] };
}

function givenUp(problem: Problem, page: number, attempts: number): AihrError {
  const tried = attempts > 1 ? ` (Tried ${attempts} times.)` : "";
  return new AihrError({ ...problem, message: problem.message + tried, page, attempts });
}

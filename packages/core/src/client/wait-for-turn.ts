import type { Problem } from "../errors/aihr-error.ts";
import { noReplyProblem } from "../errors/no-reply-problem.ts";
import { withLongWait } from "../errors/with-long-wait.ts";
import type { HttpOutcome, NoReply } from "../http/http-message.ts";
import type { ReportRun } from "./report-run.ts";

/** An effect that only takes time. */
interface Wait {
  readonly waitMs: number;
}

/** While all places are taken, a request looks again this often. */
const noRoomMs = 50;

/**
 * Waits for this request's backoff, for the client's rate limit and for a place among the requests in flight. Returns
 * the problem if the wait was interrupted, or if the rate limit lasts longer than the patience.
 */
export function* waitForTurn(
  backoffMs: number,
  run: ReportRun,
): Generator<Wait, Problem | undefined, HttpOutcome | undefined> {
  const { gate, patience, inFlight, timeoutMs } = run;

  for (let ownMs = backoffMs; ; ownMs = 0) {
    // Read before the gate: both shrink with time, and a wait that fits exactly must still fit.
    const patienceLeftMs = patience.leftMs();
    const closed = gate.closed();
    if (closed && closed.forMs > Math.max(ownMs, Math.ceil(patienceLeftMs))) {
      return withLongWait({ ...closed.problem, retryAfterMs: closed.forMs }, patienceLeftMs);
    }

    const waitMs = Math.max(ownMs, closed?.forMs ?? 0);
    if (waitMs === 0 && inFlight.hasRoom()) return undefined;
    const interruption = yield* waitMs > 0 ? waitPatiently(waitMs, run) : wait(noRoomMs, run);
    if (interruption) return noReplyProblem(interruption, timeoutMs);
  }
}

/** Waits at the expense of the reading's patience. */
function* waitPatiently(waitMs: number, run: ReportRun): ReturnType<typeof wait> {
  const end = run.patience.startWait();
  const interruption = yield* wait(waitMs, run);
  end();
  return interruption;
}

/** Returns the abort outcome if interrupted. */
function* wait(waitMs: number, { clock }: ReportRun): Generator<Wait, NoReply | undefined, HttpOutcome | undefined> {
  const end = clock.startWait(waitMs);
  const outcome = yield { waitMs };
  end(outcome === undefined);
  return outcome && ("failure" in outcome ? outcome : { failure: "aborted" });
}

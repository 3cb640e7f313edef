import type { Problem } from "./aihr-error.ts";
import { durationText, laterText } from "./duration-text.ts";

/** Explains that the API asks for a wait which exceeds what is left for waiting; unchanged if it names no wait. */
export function withLongWait(problem: Problem, patienceLeftMs: number): Problem {
  const { status, retryAfterMs: askedMs } = problem;
  if (askedMs === undefined) return problem;
  const left =
    patienceLeftMs < 1000
      ? "but no time is left for waiting"
      : `which is longer than the ${durationText(patienceLeftMs)} left for waiting`;
  const message = `The API asks to wait ${durationText(askedMs)} (${status}), ${left}. Try again ${laterText(askedMs)}.`;
  return { ...problem, message };
}

import type { ClientEvent } from "@aihr-plugins/core";
import { percentText, plural } from "@aihr-plugins/report";
import { percentBar } from "../terminal/percent-bar.ts";
import { cut } from "../terminal/width.ts";

/** How far the reading of a report is. */
export interface Reading {
  readonly learners: number;
  /** Null while it is not known. */
  readonly total: number | null;
  /** The last pause, whether or not it is over. */
  readonly pause: { readonly reason: string; readonly until: number } | undefined;
}

export const nothingRead: Reading = { learners: 0, total: null, pause: undefined };

/** Where the reading is after an event at an instant, in milliseconds since 1970. */
export function readOn(before: Reading, event: ClientEvent, now: number): Reading {
  switch (event.type) {
    case "request":
    case "summary":
      return before;
    case "retry":
      return { ...before, pause: { reason: reasonOf(event), until: now + event.waitMs } };
    case "progress":
      return { ...before, learners: event.learners, total: event.total };
  }
}

/** One line of progress, at most so many characters wide. While it waits, it says so and why. */
export function progressText({ learners, total, pause }: Reading, now: number, width: number): string {
  const percent = total ? Math.min(100, (100 * learners) / total) : 0;
  const bar = total ? `${percentBar(percent, 20)} ${percentText(percent).padStart(4)}  ` : "";
  const counted = total
    ? `${learners.toLocaleString("en")} of ${plural(total, "learner")}`
    : plural(learners, "learner");
  const isWaiting = pause !== undefined && pause.until > now;
  return cut(`Reading ${bar}${isWaiting ? `waiting ${seconds(pause.until - now)}, ${pause.reason}` : counted}`, width);
}

function seconds(ms: number): string {
  return `${Math.ceil(ms / 1000)} s`;
}

function reasonOf({ code, status }: Extract<ClientEvent, { type: "retry" }>): string {
  switch (code) {
    case "rate-limited":
      return "the API is busy";
    case "server":
      return `the API could not answer (${status})`;
    case "timeout":
      return "the API did not answer in time";
    case "network":
      return "the server could not be reached";
    default:
      return "the reply was broken";
  }
}

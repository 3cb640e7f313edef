import type { ClientEvent } from "@aihr-plugins/core";
import { countText, numberText, percentText } from "@aihr-plugins/report";
import { percentBar } from "../rendering/terminal/percent-bar.ts";
import { cut } from "../rendering/terminal/width.ts";

/** How far the reading of a report is. */
export interface ReadingProgress {
  readonly learners: number;
  /** Null while it is not known. */
  readonly total: number | null;
  /** The last pause, whether or not it is over. */
  readonly pause: { readonly reason: string; readonly until: number } | undefined;
  /** When the client last did something, in milliseconds since 1970. */
  readonly heardAt: number;
}

/** Returns the progress at the start, at an instant in milliseconds since 1970. */
export function nothingRead(now: number): ReadingProgress {
  return { learners: 0, total: null, pause: undefined, heardAt: now };
}

/** Returns the progress after an event, at an instant in milliseconds since 1970. */
export function readOn(before: ReadingProgress, event: ClientEvent, now: number): ReadingProgress {
  switch (event.type) {
    case "request":
    case "summary":
      return { ...before, heardAt: now };
    case "retry":
      return { ...before, heardAt: now, pause: { reason: reasonOf(event), until: now + event.waitMs } };
    case "wait":
      return { ...before, heardAt: now, pause: { reason: event.reason, until: now + event.waitMs } };
    case "progress":
      return { ...before, heardAt: now, learners: event.learners, total: event.total };
  }
}

/** Returns one line of progress, at most `width` characters wide. It says when the client waits, and for what. */
export function progressText({ learners, total, pause, heardAt }: ReadingProgress, now: number, width: number): string {
  const percent = total ? Math.min(100, (100 * learners) / total) : 0;
  const bar = total ? `${percentBar(percent, 20)} ${percentText(percent).padStart(4)}  ` : "";
  const counted = total ? `${numberText(learners)} of ${countText(total, "learner")}` : countText(learners, "learner");
  const silentMs = now - heardAt;
  const silence = silentMs >= longMs ? ` · no answer for ${seconds(silentMs)}` : "";
  const isWaiting = pause !== undefined && pause.until > now;
  const waiting = isWaiting ? `${pauseText(pause, now)} · ${counted} so far` : undefined;
  return cut(waiting ?? `Reading ${bar}${counted}${silence}`, width);
}

/** The API's rate limit is exceeded, and for how long. */
export function waitText(waitMs: number): string {
  return `Rate limited: continuing in ${seconds(waitMs)}`;
}

function pauseText({ reason, until }: NonNullable<ReadingProgress["pause"]>, now: number): string {
  return reason === "rate-limited" ? waitText(until - now) : `Waiting ${seconds(until - now)}: ${reason}`;
}

/** Without an event for so long, a reader wonders whether anything happens. */
const longMs = 5000;

function seconds(ms: number): string {
  return `${Math.ceil(ms / 1000)} s`;
}

function reasonOf({ code, status }: Extract<ClientEvent, { type: "retry" }>): string {
  switch (code) {
    case "rate-limited":
      return "rate-limited";
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

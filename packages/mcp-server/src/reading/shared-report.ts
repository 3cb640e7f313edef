import { type AnswerSource, answerSourceOf, createAnswerSource, type LearnerIndex } from "@aihr-plugins/answers";
import { isAihrError } from "@aihr-plugins/core";
import { type Login, LoginError } from "@aihr-plugins/login";
import { numberText } from "@aihr-plugins/report";
import { ToolError } from "../tool-error.ts";
import { type FetchedReport, fetchReport, type LearnersSoFar } from "./fetch-report.ts";

/** The one reading of the report that all answers come from. */
export interface SharedReport {
  /**
   * Returns what to answer from. Reads the report if there is none, if it is an hour old, or if asked to. Questions
   * asked meanwhile share the reading; if it fails, the last report is returned with a warning.
   *
   * @throws ToolError, LoginError, AihrError if there is nothing to answer from
   */
  source(options?: SourceRequest): Promise<AnswerSource>;
}

/** How to get the report. */
interface SourceRequest {
  /** Reads the report again, however new it is. */
  readonly refresh?: boolean | undefined;
  /** Called while the report is read. */
  readonly onProgress?: ((progress: LearnersSoFar) => void) | undefined;
}

/** What a shared report is read with. */
export interface SharedReportOptions {
  /** Returns where the API is and the key to it, or undefined if that is not set. */
  readonly openAccess: () => Promise<Login | undefined>;
  readonly timeZone: string;
  readonly withoutNames: boolean;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How long a question waits for a reading, in milliseconds. The reading goes on after that. */
  readonly answerWithinMs: number;
}

interface Latest {
  readonly index: LearnerIndex;
  readonly complete: boolean;
  readonly warning: string | undefined;
}

const freshForMs = 3_600_000;
/** Neither a failed reading nor one that was asked for is repeated sooner. */
const restMs = 60_000;

/** Creates a shared report. Nothing is read until the first question. */
export function createSharedReport(options: SharedReportOptions): SharedReport {
  const { timeZone, withoutNames, signal, now } = options;
  const listeners = new Set<(progress: LearnersSoFar) => void>();
  let latest: Latest | undefined;
  let failure: { readonly at: number; readonly warning: string } | undefined;
  let reading: Promise<void> | undefined;
  let progress: LearnersSoFar | undefined;

  return {
    async source({ refresh = false, onProgress } = {}) {
      if (!isFresh(refresh ? restMs : freshForMs) && !hasJustFailed()) {
        if (onProgress) listeners.add(onProgress);
        reading ??= read().finally(() => {
          reading = undefined;
          progress = undefined;
        });
        const isRead = await within(options.answerWithinMs, reading).finally(() => {
          if (onProgress) listeners.delete(onProgress);
        });
        if (!isRead && latest === undefined) throw new ToolError(stillReadingText(progress));
        if (!isRead && latest !== undefined) return sourceFrom(latest, "A newer report is still being read.");
      }
      if (latest === undefined) throw new ToolError(failure?.warning ?? "There is no report.");
      return sourceFrom(latest, failure?.warning);
    },
  };

  function sourceFrom({ index, warning }: Latest, more: string | undefined): AnswerSource {
    const warnings = [more, warning].filter((each) => each !== undefined).join(" ");
    return answerSourceOf(index, { now: now(), withoutNames, ...(warnings !== "" && { warning: warnings }) });
  }

  /** A clock that was set back makes the report one of the future: read it again. */
  function isFresh(forMs: number): boolean {
    const ageMs = latest === undefined ? Number.NaN : now() - latest.index.options.readAt;
    return ageMs >= 0 && ageMs < forMs;
  }

  function hasJustFailed(): boolean {
    return latest !== undefined && failure !== undefined && now() - failure.at < restMs;
  }

  async function read(): Promise<void> {
    try {
      const access = await options.openAccess();
      if (access === undefined) throw new ToolError(noAccessText);
      take(
        await fetchReport(access, {
          signal,
          now,
          expectedLearners: latest?.index.learners.length,
          onProgress: (each) => {
            progress = each;
            for (const listener of listeners) listener(each);
          },
        }),
      );
    } catch (error) {
      // A user who may no longer read the report gets no answers from an old one.
      if (latest === undefined || !isPassing(error)) {
        latest = undefined;
        failure = undefined;
        throw error;
      }
      failure = { at: now(), warning: error.message };
    }
  }

  function take({ learners, readAt, complete, reasons }: FetchedReport): void {
    const warning = reasons.length === 0 ? undefined : reasons.join(" ");
    if (!complete && latest?.complete) {
      failure = { at: now(), warning: `The newest report is incomplete. ${warning ?? ""}`.trim() };
      return;
    }
    failure = undefined;
    latest = { index: createAnswerSource(learners, { readAt, timeZone, withoutNames }).index, complete, warning };
  }
}

/** Whether the last report still stands: everything but a key that is refused or gone. */
function isPassing(error: unknown): error is Error {
  if (error instanceof ToolError || error instanceof LoginError) return false;
  return isAihrError(error) && error.code !== "unauthorized" && error.code !== "forbidden";
}

/** Waits for some time, and returns whether the work was done by then. */
async function within(ms: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const time = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  // The reading goes on, and its failure is for those who still wait for it.
  work.catch(() => {});
  try {
    return await Promise.race([work.then(() => true), time]);
  } finally {
    clearTimeout(timer);
  }
}

function stillReadingText(progress: LearnersSoFar | undefined): string {
  const of = progress?.total ? ` of ${numberText(progress.total)}` : "";
  const soFar = progress === undefined ? "" : ` ${numberText(progress.learners)}${of} learners have come.`;
  return `The report is still being read.${soFar} Ask again in a minute.`;
}

const noAccessText =
  "The server does not know where your AIHR is. Set AIHR_BASE_URL and AIHR_API_KEY in its configuration, or run aihr login once, and ask again. To try it with made-up learners, start it with --sandbox.";

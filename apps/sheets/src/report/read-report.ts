import { type AdoptionViewModel, createSyncClient, isAihrError, type Summary } from "@aihr-plugins/core";
import { uniteLearners } from "@aihr-plugins/report";
import { elapsedMs } from "../settings/execution.ts";
import type { Settings } from "../settings/settings.ts";
import { UserError } from "../settings/user-error.ts";
import { createKeptPages } from "./kept-pages.ts";
import { createUrlFetchTransport } from "./url-fetch-transport.ts";

/** How long reading may take, and a callback for its progress. */
export interface ReadingLimits {
  /** Milliseconds from the beginning of the execution. */
  readonly budgetMs: number;
  readonly onProgress: (learners: number, total: number | null) => void;
}

/** The result of reading: a whole report, one that is to be continued, or an error. */
export type ReadingResult =
  | {
      readonly kind: "whole";
      readonly learners: readonly AdoptionViewModel[];
      readonly summary: Summary;
      readonly calls: number;
    }
  | { readonly kind: "unfinished"; readonly learners: number; readonly total: number | null; readonly calls: number }
  | { readonly kind: "failed"; readonly message: string; readonly isPassing: boolean; readonly calls: number };

/** What is known before reading. */
export interface ReadingStart {
  /** Prefix of keys in the cache. */
  readonly prefix: string;
  /** Whether pages of this report may be in the cache. */
  readonly resumes: boolean;
  /** Learners of the last report with the same settings. */
  readonly expectedLearners: number | undefined;
}

const progressEveryMs = 1000;

/** Reads the report from the API, page by page, until it is whole or time is up. */
export function readReport(settings: Settings, start: ReadingStart, limits: ReadingLimits): ReadingResult {
  const { prefix, resumes, expectedLearners } = start;
  const { budgetMs, onProgress } = limits;
  const pages = createKeptPages(prefix, resumes);
  const transport = createUrlFetchTransport((ms) => elapsedMs() + ms <= budgetMs);
  const learners: AdoptionViewModel[] = [];
  let total: number | null = null;
  let reportedAt = 0;

  const unfinished = (): ReadingResult => {
    pages.keep();
    return { kind: "unfinished", learners: learners.length, total, calls: transport.calls() };
  };
  const runtime = {
    transport: pages.over(transport.send),
    now: () => Date.now(),
    random: () => Math.random(),
    sleep(ms: number) {
      if (elapsedMs() + ms > budgetMs) throw new OutOfTime();
      Utilities.sleep(Math.ceil(ms));
    },
  };

  try {
    const client = createSyncClient(runtime, {
      ...settings,
      concurrency: 10,
      timeoutMs: 60_000,
      patienceMs: Math.max(0, budgetMs - elapsedMs()),
      retry: { attempts: 3, maxMs: 10_000 },
      onEvent: (event) => {
        if (event.type === "progress") total = event.total;
      },
    });
    const reading = client.pages({}, { expectedLearners });
    for (;;) {
      const step = reading.next();
      if (step.done) {
        pages.forget();
        return { kind: "whole", learners: uniteLearners(learners), summary: step.value, calls: transport.calls() };
      }
      for (const learner of step.value) learners.push(learner);
      if (elapsedMs() > budgetMs) return unfinished();
      if (elapsedMs() - reportedAt < progressEveryMs) continue;
      reportedAt = elapsedMs();
      onProgress(learners.length, total);
    }
  } catch (error) {
    if (error instanceof OutOfTime) return unfinished();
    if (!isAihrError(error)) throw error;
    if (error.retryable) pages.keep();
    const trouble = transport.trouble();
    const message = trouble ? troubles[trouble] : `${error.message} (Menu AIHR → Set up)`;
    return { kind: "failed", message, isPassing: error.retryable && trouble !== "used-up", calls: transport.calls() };
  }
}

const troubles = {
  "used-up":
    "Google lets no more web requests through today: the daily quota of this account is used up. " +
    "It is renewed within 24 hours; until then, the last report is shown.",
  "too-busy": "Google is receiving too many web requests of this account just now. Try again in a minute.",
};

class OutOfTime extends UserError {}

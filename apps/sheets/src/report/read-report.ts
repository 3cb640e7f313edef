import { type AdoptionViewModel, createSyncClient, isAihrError, type Summary } from "@aihr-plugins/core";
import { elapsedMs } from "../settings/execution.ts";
import type { Settings } from "../settings/settings.ts";
import { UserError } from "../settings/user-error.ts";
import { createKeptPages } from "./kept-pages.ts";
import { createUrlFetchTransport } from "./url-fetch-transport.ts";

/** How long to read, and whom to tell how far it is. */
export interface Patience {
  /** Milliseconds from the beginning of the execution. */
  readonly budgetMs: number;
  readonly onProgress: (learners: number, total: number | null) => void;
}

/** What came of reading. */
export type Reading =
  | {
      readonly kind: "whole";
      readonly learners: readonly AdoptionViewModel[];
      readonly summary: Summary;
      calls: number;
    }
  | { readonly kind: "unfinished"; readonly learners: number; readonly total: number | null; readonly calls: number }
  | { readonly kind: "failed"; readonly message: string; readonly isPassing: boolean; readonly calls: number };

const tellEveryMs = 1000;

/** Reads the report from the API, page by page, until it is whole or time is up. `prefix` is for keys of the cache. */
export function readReport(settings: Settings, prefix: string, resumes: boolean, patience: Patience): Reading {
  const { budgetMs, onProgress } = patience;
  const pages = createKeptPages(prefix, resumes);
  const transport = createUrlFetchTransport((ms) => elapsedMs() + ms <= budgetMs);
  const learners: AdoptionViewModel[] = [];
  let total: number | null = null;
  let toldAt = 0;

  const unfinished = (): Reading => {
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
    const reading = client.pages();
    for (;;) {
      const step = reading.next();
      if (step.done) {
        pages.forget();
        return { kind: "whole", learners, summary: step.value, calls: transport.calls() };
      }
      for (const learner of step.value) learners.push(learner);
      if (elapsedMs() > budgetMs) return unfinished();
      if (elapsedMs() - toldAt < tellEveryMs) continue;
      toldAt = elapsedMs();
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
    "It is renewed within 24 hours; until then, data that were read before are shown.",
  "too-busy": "Google is receiving too many web requests of this account just now. Try again in a minute.",
};

class OutOfTime extends UserError {}

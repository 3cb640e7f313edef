import type { AdoptionViewModel } from "@aihr-plugins/core";
import type { Program, ReportOptions } from "@aihr-plugins/report";
import { createLearnerLookup, createProgramLookup, type Lookup } from "@aihr-plugins/report/lookup";
import { readSettings, type Settings } from "../settings/settings.ts";
import { UserError } from "../settings/user-error.ts";
import { releaseDocumentLock, takeDocumentLock } from "../sheet/document-lock.ts";
import { digest } from "./digest.ts";
import { type ReadingLimits, readReport } from "./read-report.ts";
import { type ReportState, readFreshState, readState, writeState } from "./report-state.ts";
import { type Manifest, readStored, removeStored, type StoredReport, writeStored } from "./stored-report.ts";

/** A report, decoded once for the execution. The rest is made when first needed. */
export interface LoadedReport extends Manifest {
  readonly learners: readonly AdoptionViewModel[];
  /** For figures as of when the report was read, in days of the spreadsheet's time zone. */
  readonly options: () => ReportOptions;
  readonly learnerLookup: () => Lookup<AdoptionViewModel>;
  readonly programLookup: () => Lookup<Program>;
}

/** How new a report must be, and how long reading it may take. */
export interface Demand extends ReadingLimits {
  readonly maxAgeMs: number;
  /** Whether an older report will do while another execution reads a new one, or if reading fails. */
  readonly takesStale: boolean;
}

/** For formulas: a report may be an hour old. Google ends a formula after 30 seconds. */
export const forFormulas: Demand = { maxAgeMs: 3_600_000, takesStale: true, budgetMs: 20_000, onProgress: () => {} };

const lockWaitMs = 23_000;
const failuresLast = { passingMs: 60_000, lastingMs: 600_000 };

let memo: LoadedReport | undefined;

/**
 * Returns the report: of this execution, else of the document's cache, else of the API. One execution at a time reads
 * from the API; the others wait, then look again.
 *
 * @throws UserError if there is none, with what to do about it
 */
export function loadReport(demand: Demand): LoadedReport {
  if (memo && isFresh(memo, demand)) return memo;
  const settings = readSettings();
  const scope = scopeOf(settings);
  const stored = readStored(scope, readState());
  const known = withoutAsking(scope, readState(), demand, stored);
  if (known) return known;

  const mayWait = !(stored && demand.takesStale);
  if (!takeDocumentLock(mayWait ? lockWaitMs : 0)) {
    const stale = staleOf(stored, demand);
    if (stale) return stale;
    throw new UserError("The report is being read just now. This fills in with the next recalculation.");
  }
  try {
    const state = readFreshState();
    const again = readStored(scope, state);
    return withoutAsking(scope, state, demand, again) ?? readFromApi(settings, scope, state, demand);
  } catch (error) {
    const stale = error instanceof UserError ? staleOf(stored, demand) : undefined;
    if (stale) return stale;
    throw error;
  } finally {
    releaseDocumentLock();
  }
}

/** Returns a short hash of the settings, for keys: a report is never shown to holders of another API key. */
export function scopeOf({ baseUrl, apiKey, pageSize }: Settings): string {
  return digest([baseUrl, apiKey, pageSize].join("\n"));
}

function readFromApi(settings: Settings, scope: string, state: ReportState, demand: Demand): LoadedReport {
  const generation = state.generation + 1;
  const { resumes, lastCount } = state;
  const expectedLearners = lastCount?.scope === scope ? lastCount.learners : undefined;
  const reading = readReport(settings, { prefix: `aihr.${scope}.${generation}`, resumes, expectedLearners }, demand);
  switch (reading.kind) {
    case "failed": {
      const now = Date.now();
      const until = now + (reading.isPassing ? failuresLast.passingMs : failuresLast.lastingMs);
      writeState({ failure: { scope, message: reading.message, at: now, until } }, reading.calls);
      throw new UserError(reading.message);
    }
    case "unfinished":
      writeState({ resumes: true }, reading.calls);
      throw new UserError(
        `Read ${reading.learners}${reading.total === null ? "" : ` of ${reading.total}`} learners so far; the rest ` +
          "follows with the next recalculation. Menu AIHR → Refresh now does it at once.",
      );
    case "whole": {
      const { learners, summary, calls } = reading;
      const manifest = {
        readAt: Date.now(),
        count: learners.length,
        complete: summary.complete,
        reasons: summary.reasons.map(({ message }) => message),
      };
      const chunks = writeStored(scope, generation, manifest, learners);
      const lastCount = { scope, learners: learners.length };
      writeState({ generation, chunks, resumes: false, failure: null, lastCount }, calls);
      removeStored(scope, state);
      return remember(manifest, learners);
    }
  }
}

/**
 * Returns what needs no request: a report that is new enough; an older one soon after reading failed, because it would
 * fail again.
 *
 * @throws UserError why reading failed, if there is no older report
 */
function withoutAsking(
  scope: string,
  { failure }: ReportState,
  demand: Demand,
  stored: StoredReport | undefined,
): LoadedReport | undefined {
  const fresh = stored && isFresh(stored, demand) ? readable(stored) : undefined;
  if (fresh || !demand.takesStale || failure?.scope !== scope || Date.now() >= failure.until) return fresh;
  const stale = staleOf(stored, demand);
  if (stale) return stale;
  throw new UserError(failure.message);
}

function staleOf(stored: StoredReport | undefined, { takesStale }: Demand): LoadedReport | undefined {
  return stored && takesStale ? readable(stored) : undefined;
}

function isFresh({ readAt }: Manifest, { maxAgeMs }: Demand): boolean {
  return Date.now() - readAt < maxAgeMs;
}

/** The report, unless the cache returned something else than was stored. */
function readable({ learners, ...manifest }: StoredReport): LoadedReport | undefined {
  try {
    return remember(manifest, learners());
  } catch {
    return undefined;
  }
}

function remember(manifest: Manifest, learners: readonly AdoptionViewModel[]): LoadedReport {
  const { readAt, count, complete, reasons } = manifest;
  const options = once(() => ({ readAt, timeZone: spreadsheetTimeZone() }));
  memo = {
    readAt,
    count,
    complete,
    reasons,
    learners,
    options,
    learnerLookup: once(() => createLearnerLookup(learners)),
    programLookup: once(() => createProgramLookup(learners, options())),
  };
  return memo;
}

function spreadsheetTimeZone(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

import type { AdoptionViewModel } from "@aihr-plugins/core";
import { createLearnerLookup, createProgramLookup, type Lookup, type Program } from "@aihr-plugins/report";
import { readSettings, type Settings } from "../settings/settings.ts";
import { UserError } from "../settings/user-error.ts";
import { digest } from "./digest.ts";
import { type Patience, readReport } from "./read-report.ts";
import { type ReportState, readFreshState, readState, writeState } from "./report-state.ts";
import { type Manifest, readStored, removeStored, type StoredReport, writeStored } from "./stored-report.ts";

/** A report, decoded once for the execution, and the ways to find somebody in it, made when first needed. */
export interface LoadedReport extends Manifest {
  readonly learners: readonly AdoptionViewModel[];
  readonly learnerLookup: () => Lookup<AdoptionViewModel>;
  readonly programLookup: () => Lookup<Program>;
}

/** How new a report must be, and how long whoever asks can wait. */
export interface Demand extends Patience {
  readonly maxAgeMs: number;
  /** Whether an older report will do while somebody else reads a new one, or when none can be had. */
  readonly takesStale: boolean;
}

/** What a formula asks for: an hour's age will do, and Google ends it after 30 seconds. */
export const forFormulas: Demand = { maxAgeMs: 3_600_000, takesStale: true, budgetMs: 20_000, onProgress: () => {} };

const lockWaitMs = 23_000;
const failuresLast = { passingMs: 60_000, lastingMs: 600_000 };

let memo: LoadedReport | undefined;

/**
 * The report: of this execution, else of the document's cache, else of the API. One execution at a time asks the API;
 * the others wait, then look again.
 *
 * @throws UserError when there is none, with what to do about it
 */
export function loadReport(demand: Demand): LoadedReport {
  if (memo && isFresh(memo, demand)) return memo;
  const settings = readSettings();
  const scope = scopeOf(settings);
  const stored = readStored(scope, readState());
  const known = withoutAsking(scope, readState(), demand, stored);
  if (known) return known;

  const lock = LockService.getDocumentLock();
  const mayWait = !(stored && demand.takesStale);
  if (!lock.tryLock(mayWait ? lockWaitMs : 0)) {
    const stale = staleOf(stored, demand);
    if (stale) return stale;
    throw new UserError("The report is being read just now. This fills in with the next recalculation.");
  }
  try {
    const state = readFreshState();
    const again = readStored(scope, state);
    return withoutAsking(scope, state, demand, again) ?? readAnew(settings, scope, state, demand);
  } catch (error) {
    const stale = error instanceof UserError ? staleOf(stored, demand) : undefined;
    if (stale) return stale;
    throw error;
  } finally {
    lock.releaseLock();
  }
}

/** A short hash that stands for the settings in keys, so that a report is never shown to another key's holders. */
export function scopeOf({ baseUrl, apiKey, pageSize }: Settings): string {
  return digest([baseUrl, apiKey, pageSize].join("\n"));
}

function readAnew(settings: Settings, scope: string, state: ReportState, demand: Demand): LoadedReport {
  const generation = state.generation + 1;
  const reading = readReport(settings, `aihr.${scope}.${generation}`, state.resumes, demand);
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
      const manifest = { readAt: Date.now(), count: learners.length, complete: summary.complete };
      const chunks = writeStored(scope, generation, manifest, learners);
      writeState({ generation, chunks, resumes: false, failure: null }, calls);
      removeStored(scope, state);
      return remember(manifest, learners);
    }
  }
}

/**
 * What can be had without asking the API: a report that is new enough; an older one while what went wrong is fresh, for
 * whoever asked again would only hear the same.
 *
 * @throws UserError what went wrong, when there is no older report
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

/** The report, unless Google gave back something else than it was given. */
function readable({ learners, ...manifest }: StoredReport): LoadedReport | undefined {
  try {
    return remember(manifest, learners());
  } catch {
    return undefined;
  }
}

function remember({ readAt, count, complete }: Manifest, learners: readonly AdoptionViewModel[]): LoadedReport {
  memo = {
    readAt,
    count,
    complete,
    learners,
    learnerLookup: once(() => createLearnerLookup(learners)),
    programLookup: once(() => createProgramLookup(learners)),
  };
  return memo;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

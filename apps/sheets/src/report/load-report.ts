import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  type Metrics,
  metrics,
  type Program,
  type ProgramMetrics,
  programs,
  programTable,
  type ReportOptions,
} from "@aihr-plugins/report";
import { createLearnerLookup, createLookupOfPrograms, type Lookup } from "@aihr-plugins/report/lookup";
import { sampleLearners } from "../sample/sample-learners.ts";
import { elapsedMs } from "../settings/execution.ts";
import { sampleNote, usesSampleData } from "../settings/sample-data.ts";
import { readSettings, type Settings } from "../settings/settings.ts";
import { UserError } from "../settings/user-error.ts";
import { releaseDocumentLock, takeDocumentLock } from "../sheet/document-lock.ts";
import { type Demand, isFresh, needsNoRequest } from "./demand.ts";
import { digest } from "./digest.ts";
import { failureOfDeadReading, readingFor, stillReadingText } from "./hanging.ts";
import { readReport } from "./read-report.ts";
import { type ReportState, readFreshState, readState, writeState } from "./report-state.ts";
import type { ReportSummary } from "./report-summary.ts";
import {
  type Manifest,
  readStored,
  readStoredParts,
  removeStored,
  type StoredReport,
  writeIndex,
  writeStored,
} from "./stored-report.ts";

/** A report. Everything but what it says about itself is made when first needed, and once for the execution. */
export interface LoadedReport extends Manifest, FiguresReport, SearchableReport {
  readonly learners: () => readonly AdoptionViewModel[];
  readonly programs: () => readonly Program[];
}

/** A report whose figures can be asked for. */
export interface FiguresReport {
  /** For figures as of when the report was read, in days of the spreadsheet's time zone. */
  readonly options: () => ReportOptions;
  readonly metrics: () => Metrics;
  /** Every program with its metrics, most learners first. */
  readonly programTable: () => readonly ProgramMetrics[];
  readonly programLookup: () => Lookup<Program>;
}

/** A report in which learners can be found. */
export interface SearchableReport extends Pick<FiguresReport, "options" | "programLookup"> {
  readonly learnerLookup: () => Lookup<AdoptionViewModel>;
}

const hourMs = 3_600_000;
const lockWaitMs = 23_000;
const failuresLast = { passingMs: 60_000, lastingMs: 600_000 };

/** The share of an execution's time after which it no longer begins to index a report. */
const timeToIndex = 0.4;
/** A formula that took longer to decode a report would take too long to index it as well. */
const lateIndexMs = 2000;

let memo: LoadedReport | undefined;

/**
 * Returns the report: of this execution, else of the document's cache, else of the API. One execution at a time reads
 * from the API; the others wait, then look again.
 *
 * @throws UserError if there is none, with what to do about it
 */
export function loadReport(demand: Demand): LoadedReport {
  if (memo && isFresh(memo, demand)) return memo;
  if (usesSampleData()) return sampleReport();
  const settings = readSettings();
  const scope = scopeOf(settings);
  const stored = readStored(scope, readState());
  const known = withoutAsking(scope, readState(), demand, stored);
  if (known) return known;

  const mayWait = !(stored && demand.takesStale);
  if (!takeDocumentLock(mayWait ? lockWaitMs : 0)) {
    if (stored && demand.takesStale) return readable(scope, readState(), demand, stored);
    throw new UserError(stillReadingText(readFreshState(), scope));
  }
  try {
    const state = afterDeadReading(readFreshState());
    const again = readStored(scope, state);
    return withoutAsking(scope, state, demand, again) ?? readFromApi(settings, scope, state, demand);
  } catch (error) {
    if (error instanceof UserError && stored && demand.takesStale) {
      return readable(scope, readState(), demand, stored);
    }
    throw error;
  } finally {
    releaseDocumentLock();
  }
}

/** Made-up learners as of the hour: without a request, and the same in all cells. */
function sampleReport(): LoadedReport {
  const readAt = Math.floor(Date.now() / hourMs) * hourMs;
  const learners = sampleLearners(readAt);
  return remember({ readAt, count: learners.length, complete: true, reasons: [sampleNote] }, () => learners);
}

/** Returns a short hash of the settings, for keys: a report is never shown to holders of another API key. */
export function scopeOf({ baseUrl, apiKey, pageSize }: Settings): string {
  return digest([baseUrl, apiKey, pageSize].join("\n"));
}

/** IANA name of the time zone whose days count. */
export function spreadsheetTimeZone(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
}

/** Indexes the stored report, if the execution that read it had no time for that, and no other one does it now. */
export function indexStored(report: LoadedReport): void {
  if (readState().shards > 0 || elapsedMs() > lateIndexMs || !takeDocumentLock(0)) return;
  try {
    const scope = scopeOf(readSettings());
    const state = readFreshState();
    const stored = readStoredParts(scope, state, [])?.manifest;
    if (state.shards > 0 || stored?.readAt !== report.readAt) return;
    writeState({ shards: writeIndex(scope, state, report.learners(), summaryOf(report)) });
  } finally {
    releaseDocumentLock();
  }
}

function summaryOf({
  options,
  metrics: metricsOf,
  programs: programsOf,
  programTable: tableOf,
}: LoadedReport): ReportSummary {
  const { timeZone = "UTC" } = options();
  return { timeZone, metrics: metricsOf(), programs: programsOf(), table: tableOf() };
}

/** With the lock in hand, a reading that is still noted was ended by Google: this is remembered as a failure. */
function afterDeadReading(state: ReportState): ReportState {
  const failure = failureOfDeadReading(state);
  if (!failure) return state;
  // Pages that came before may have been kept.
  writeState({ failure, reading: null, resumes: true }, 1);
  return readState();
}

function readFromApi(settings: Settings, scope: string, state: ReportState, demand: Demand): LoadedReport {
  const generation = state.generation + 1;
  const { resumes, lastCount } = state;
  const expectedLearners = lastCount?.scope === scope ? lastCount.learners : undefined;
  writeState({ reading: readingFor(scope, demand) });
  const reading = readNoting(settings, { prefix: `aihr.${scope}.${generation}`, resumes, expectedLearners }, demand);
  switch (reading.kind) {
    case "failed": {
      const now = Date.now();
      const until = now + (reading.isPassing ? failuresLast.passingMs : failuresLast.lastingMs);
      const failure = { scope, message: reading.message, at: now, until };
      writeState({ failure, reading: null }, reading.calls);
      throw new UserError(reading.message);
    }
    case "unfinished":
      writeState({ resumes: true, reading: null }, reading.calls);
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
      const size = writeStored(scope, generation, manifest, learners);
      const lastCount = { scope, learners: learners.length };
      writeState({ ...size, resumes: false, failure: null, reading: null, lastCount }, calls);
      removeStored(scope, state);
      const report = remember(manifest, () => learners);
      // Else a later execution does it: what is stored now is not lost if Google ends this one.
      if (elapsedMs() < timeToIndex * demand.endsMs)
        writeState({ shards: writeIndex(scope, size, learners, summaryOf(report)) });
      return report;
    }
  }
}

/** Reads the report. An error of ours does not leave the note that it is being read. */
function readNoting(...values: Parameters<typeof readReport>): ReturnType<typeof readReport> {
  try {
    return readReport(...values);
  } catch (error) {
    writeState({ reading: null });
    throw error;
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
  state: ReportState,
  demand: Demand,
  stored: StoredReport | undefined,
): LoadedReport | undefined {
  if (!needsNoRequest(stored, scope, state, demand)) return undefined;
  if (stored) return readable(scope, state, demand, stored);
  throw new UserError(state.failure?.message ?? "");
}

/** A stored report. If the cache returned something else than was stored, it is read again once it is needed. */
function readable(scope: string, state: ReportState, demand: Demand, stored: StoredReport): LoadedReport {
  const { learners, ...manifest } = stored;
  return remember(manifest, () => {
    try {
      return learners();
    } catch {
      removeStored(scope, state);
      memo = undefined;
      return loadReport(demand).learners();
    }
  });
}

function remember(manifest: Manifest, learnersOf: () => readonly AdoptionViewModel[]): LoadedReport {
  const { readAt, count, complete, reasons } = manifest;
  const learners = once(learnersOf);
  const options = once(() => ({ readAt, timeZone: spreadsheetTimeZone() }));
  const allPrograms = once(() => programs(learners(), options()));
  memo = {
    readAt,
    count,
    complete,
    reasons,
    learners,
    options,
    metrics: once(() => metrics(learners(), options())),
    programTable: once(() => programTable(learners(), options())),
    programs: allPrograms,
    learnerLookup: once(() => createLearnerLookup(learners())),
    programLookup: once(() => createLookupOfPrograms(allPrograms())),
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

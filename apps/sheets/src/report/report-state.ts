import { documentProperties, freshDocumentProperties, setDocumentProperties } from "../settings/properties.ts";

/** What all executions know of the report. It holds no learners' data, and is written only under the document's lock. */
export interface ReportState {
  /** Counts the reports that were stored: it is in every key of the cache, so that no two reports ever mix. */
  readonly generation: number;
  /** In how many pieces the stored report lies in the cache. */
  readonly chunks: number;
  /** In how many shards its learners are indexed. */
  readonly shards: number;
  /** The reading that is going on, or that Google ended. */
  readonly reading: Reading | null;
  /** Whether pages of the next report were kept when time ran out. */
  readonly resumes: boolean;
  /** The day (UTC) that `calls` counts. */
  readonly day: string;
  /** Requests sent on that day. */
  readonly calls: number;
  readonly failure: Failure | null;
  /** How many learners the last report had. */
  readonly lastCount: LastCount | null;
}

interface LastCount {
  /** With which settings it was read: a hash. */
  readonly scope: string;
  readonly learners: number;
}

/** An execution reads the report. */
export interface Reading {
  /** With which settings: a hash. */
  readonly scope: string;
  /** Milliseconds since 1970 at which it began. */
  readonly since: number;
  /** When Google ends it at the latest. */
  readonly until: number;
}

/** Why the report could not be read. */
export interface Failure {
  /** Which settings failed: a hash. */
  readonly scope: string;
  readonly message: string;
  readonly at: number;
  /** Until when it is not tried again. */
  readonly until: number;
  /** How many executions in a row Google ended while they waited for AIHR. */
  readonly ended?: number;
}

const name = "AIHR_STATE";
const nothing: ReportState = {
  generation: 0,
  chunks: 0,
  shards: 0,
  reading: null,
  resumes: false,
  day: "",
  calls: 0,
  failure: null,
  lastCount: null,
};

export function readState(): ReportState {
  return parse(documentProperties()[name]);
}

/** As it is now, not as it was when this execution began. */
export function readFreshState(): ReportState {
  return parse(freshDocumentProperties()[name]);
}

export function writeState(change: Partial<ReportState>, callsMade = 0): void {
  const state = readFreshState();
  const day = new Date().toISOString().slice(0, 10);
  const calls = (state.day === day ? state.calls : 0) + callsMade;
  setDocumentProperties({ [name]: JSON.stringify({ ...state, day, calls, ...change }) });
}

/** Requests sent today. */
export function callsToday({ day, calls }: ReportState): number {
  return day === new Date().toISOString().slice(0, 10) ? calls : 0;
}

function parse(text: string | undefined): ReportState {
  try {
    return { ...nothing, ...JSON.parse(text ?? "{}") };
  } catch {
    return nothing;
  }
}

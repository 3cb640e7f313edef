import { documentProperties, freshDocumentProperties, setDocumentProperties } from "../settings/properties.ts";

/** What all executions know of the report. It holds no learners' data, and is written only under the document's lock. */
export interface ReportState {
  /** Counts the reports that were stored: it is in every key of the cache, so that no two reports ever mix. */
  readonly generation: number;
  /** In how many pieces the stored report lies in the cache. */
  readonly chunks: number;
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

/** Why the report could not be read. */
interface Failure {
  /** Which settings failed: a hash. */
  readonly scope: string;
  readonly message: string;
  readonly at: number;
  /** Until when it is not tried again. */
  readonly until: number;
}

const name = "AIHR_STATE";
const nothing: ReportState = {
  generation: 0,
  chunks: 0,
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
  const state = readState();
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

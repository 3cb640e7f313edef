import { gunzipSync, gzipSync } from "node:zlib";
import {
  type EstimatedFinish,
  estimatedFinish,
  learnerIdentity,
  programIdentity,
  type Row,
  rows,
} from "@aihr-plugins/report";
import { localOptions } from "./local-options.ts";
import type { Roster } from "./roster.ts";

const dayMs = 86_400_000;

/** Returns the minutes that each learner had spent when this roster was read: compressed text, a line per enrollment. */
export function encodeBaseline({ learners, readAt }: Roster): string {
  const lines = rows(learners, localOptions(readAt))
    .filter(({ status, minutesSpent }) => status !== "completed" && minutesSpent !== null)
    .map((row) => `${lineStart(row)}${row.minutesSpent}`);
  return gzipSync([readAt, ...lines, ""].join("\n")).toString("base64");
}

/** Whether to keep a newer baseline: a pace over more than 28 days says little about today's. */
export function isOutdated(baseline: string | undefined, now: number): boolean {
  const at = baseline === undefined ? undefined : Number.parseInt(unpack(baseline), 10);
  return at === undefined || !(now - at <= 28 * dayMs);
}

/**
 * Returns the estimated finish of an enrollment at its pace since the baseline. Null if the baseline is missing or less
 * than a day older than `readAt`, which is too short for a pace.
 */
export function estimatedFinishOf(row: Row, readAt: number, baseline: string | undefined): EstimatedFinish | null {
  if (baseline === undefined || row.status !== "in-progress") return null;
  const text = unpack(baseline);
  const at = Number.parseInt(text, 10);
  const start = `\n${lineStart(row)}`;
  const found = text.indexOf(start);
  if (found < 0 || readAt - at < dayMs) return null;
  const minutesSpent = Number.parseFloat(text.slice(found + start.length));
  return estimatedFinish({ row: { ...row, minutesSpent }, at }, { row, at: readAt }, readAt);
}

/** IDs and keys of programs are compared without case. */
function lineStart({ learnerId, program }: Row): string {
  return `${learnerIdentity(learnerId)} ${encodeURIComponent(programIdentity(program ?? ""))}=`;
}

/** Searched as text, because objects for all learners would not fit into memory next to the roster. */
function unpack(baseline: string): string {
  try {
    return gunzipSync(Buffer.from(baseline, "base64")).toString();
  } catch {
    return "";
  }
}

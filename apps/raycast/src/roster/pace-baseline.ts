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

/**
 * Returns the minutes that each learner had spent when this roster was read: the instant, then parts of compressed text
 * with a line per enrollment. One text of all would not fit into memory.
 */
export function encodeBaseline({ learners, readAt }: Roster): string {
  const options = localOptions(readAt);
  const parts = [String(readAt)];
  for (let at = 0; at < learners.length; at += learnersPerPart) {
    const lines = rows(learners.slice(at, at + learnersPerPart), options)
      .filter(({ status, minutesSpent }) => status !== "completed" && minutesSpent !== null)
      .map((row) => `${lineStart(row)}${row.minutesSpent}`);
    parts.push(gzipSync(["", ...lines, ""].join("\n")).toString("base64"));
  }
  return parts.join(" ");
}

/** Whether to keep a newer baseline: a pace over more than 28 days says little about today's. */
export function isOutdated(baseline: string | undefined, now: number): boolean {
  return !(now - instantOf(baseline) <= 28 * dayMs);
}

/**
 * Returns the estimated finish of an enrollment at its pace since the baseline. Null if the baseline is missing or less
 * than a day older than `readAt`, which is too short for a pace.
 */
export function estimatedFinishOf(row: Row, readAt: number, baseline: string | undefined): EstimatedFinish | null {
  const at = instantOf(baseline);
  if (baseline === undefined || row.status !== "in-progress" || !(readAt - at >= dayMs)) return null;
  const minutesSpent = minutesIn(baseline, row);
  if (minutesSpent === undefined) return null;
  return estimatedFinish({ row: { ...row, minutesSpent }, at }, { row, at: readAt }, readAt);
}

const learnersPerPart = 1000;

/** When the baseline was read, in milliseconds since 1970; NaN without one. */
function instantOf(baseline = ""): number {
  return /^\d+( |$)/.test(baseline) ? Number.parseInt(baseline, 10) : Number.NaN;
}

/** Searched as text, because objects for all learners would not fit into memory next to the roster. */
function minutesIn(baseline: string, row: Row): number | undefined {
  const start = `\n${lineStart(row)}`;
  for (const part of baseline.split(" ").slice(1)) {
    const text = unpack(part);
    const found = text.indexOf(start);
    if (found >= 0) return Number.parseFloat(text.slice(found + start.length));
  }
  return undefined;
}

/** IDs and keys of programs are compared without case. */
function lineStart({ learnerId, program }: Row): string {
  return `${learnerIdentity(learnerId)} ${encodeURIComponent(programIdentity(program ?? ""))}=`;
}

function unpack(part: string): string {
  try {
    return gunzipSync(Buffer.from(part, "base64")).toString();
  } catch {
    return "";
  }
}

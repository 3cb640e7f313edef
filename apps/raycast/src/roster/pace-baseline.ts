import { gunzipSync, gzipSync } from "node:zlib";
import type { FiguresBefore } from "@aihr-plugins/answers";
import { learnerIdentity, programIdentity, type Row, rows } from "@aihr-plugins/report";
import type { Observation } from "@aihr-plugins/report/movement";
import { decodeFigures, encodeFigures } from "./kept-figures.ts";
import { localOptions } from "./local-options.ts";
import type { Roster } from "./roster.ts";

const dayMs = 86_400_000;

/**
 * Returns how far each learner was when this roster was read: the instant with the metrics of all learners, then parts of
 * compressed text with a line per enrollment that is not completed. One text of all would not fit into memory.
 */
export function encodeBaseline({ learners, readAt }: Roster): string {
  const options = localOptions(readAt);
  const parts = [`${readAt}:${encodeFigures(learners, options)}`];
  for (let at = 0; at < learners.length; at += learnersPerPart) {
    const lines = rows(learners.slice(at, at + learnersPerPart), options)
      .filter(({ status }) => status !== "completed")
      .map((row) => `${lineStart(row)}${row.minutesSpent ?? ""};${row.progressPercent ?? ""}`);
    parts.push(gzipSync(["", ...lines, ""].join("\n")).toString("base64"));
  }
  return parts.join(" ");
}

/** Whether to keep a newer baseline next to this one. */
export function isWeekOld(baseline: string | undefined, now: number): boolean {
  const ageMs = now - instantOf(baseline);
  return !(ageMs >= 0 && ageMs < 7 * dayMs);
}

/**
 * Returns the baseline that is closest to a week older than `readAt`; undefined if none is older by a day, which is too
 * short for a pace, and by at most 28 days, over which a pace says little about today's.
 */
export function baselineOfLastWeek(baselines: readonly (string | undefined)[], readAt: number): string | undefined {
  const ageOf = (baseline: string | undefined) => readAt - instantOf(baseline);
  return baselines
    .filter((each) => ageOf(each) >= dayMs && ageOf(each) <= 28 * dayMs)
    .sort((a, b) => Math.abs(ageOf(a) - 7 * dayMs) - Math.abs(ageOf(b) - 7 * dayMs))[0];
}

/** Returns an enrollment as it was at the baseline; null if it is not in there, or was completed. */
export function observedAt(baseline: string | undefined, row: Row): Observation | null {
  const found = baseline === undefined ? undefined : entryIn(baseline, row);
  if (found === undefined) return null;
  const [minutes = "", progress = ""] = found.split(";");
  return {
    row: { ...row, minutesSpent: numberOf(minutes), progressPercent: numberOf(progress) },
    at: instantOf(baseline),
  };
}

/** Returns the metrics of all learners at the baseline; undefined without one, or if an older version kept it. */
export function figuresAt(baseline: string | undefined): FiguresBefore | undefined {
  const [head = ""] = baseline?.split(" ", 1) ?? [];
  const metrics = decodeFigures(head.slice(head.indexOf(":") + 1));
  return metrics === undefined ? undefined : { metrics, at: instantOf(baseline) };
}

const learnersPerPart = 1000;

/** When the baseline was read, in milliseconds since 1970; NaN without one. */
function instantOf(baseline = ""): number {
  return /^\d+([ :]|$)/.test(baseline) ? Number.parseInt(baseline, 10) : Number.NaN;
}

/** Searched as bytes, because objects for all learners would not fit into the heap next to the roster. */
function entryIn(baseline: string, row: Row): string | undefined {
  const start = Buffer.from(`\n${lineStart(row)}`);
  for (const part of partsOf(baseline)) {
    const found = part.indexOf(start);
    if (found >= 0) return part.toString("utf8", found + start.length, part.indexOf("\n", found + start.length));
  }
  return undefined;
}

/** Unpacked once for all rows of a list. */
function partsOf(baseline: string): readonly Buffer[] {
  if (latest?.baseline !== baseline) latest = { baseline, parts: baseline.split(" ").slice(1).map(unpack) };
  return latest.parts;
}

let latest: { readonly baseline: string; readonly parts: readonly Buffer[] } | undefined;

function numberOf(text: string): number | null {
  return text === "" ? null : Number(text);
}

/** IDs and keys of programs are compared without case. */
function lineStart({ learnerId, program }: Row): string {
  return `${learnerIdentity(learnerId)} ${encodeURIComponent(programIdentity(program ?? ""))}=`;
}

/** Empty if the part is damaged. */
function unpack(part: string): Buffer {
  try {
    return gunzipSync(Buffer.from(part, "base64"));
  } catch {
    return Buffer.alloc(0);
  }
}

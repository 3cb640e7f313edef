import { gunzipSync, gzipSync } from "node:zlib";
import { type EstimatedFinish, estimatedFinish, type Row, rows } from "@aihr-plugins/report";
import type { Roster } from "./roster.ts";

const DAY_MS = 86_400_000;

/** The minutes that each learner had spent when this roster was read: a line each, packed. */
export function encodeEarlier({ learners, loadedAt }: Roster): string {
  const lines = rows(learners, { now: loadedAt })
    .filter(({ status, minutesSpent }) => status !== "completed" && minutesSpent !== null)
    .map(({ learnerId, program, minutesSpent }) => `${lineStart(learnerId, program)}${minutesSpent}`);
  return gzipSync([loadedAt, ...lines, ""].join("\n")).toString("base64");
}

/** Whether it is time to remember a newer roster: a pace over more than 28 days tells little of today's. */
export function isOutdated(earlier: string | undefined, now: number): boolean {
  const at = earlier === undefined ? undefined : Number.parseInt(unpack(earlier), 10);
  return at === undefined || !(now - at <= 28 * DAY_MS);
}

/**
 * When the row's program will be finished at the pace since the earlier report, as metrics define it. Null when less
 * than a day lies between, for that is no pace yet.
 */
export function finishOf(row: Row, loadedAt: number, earlier: string | undefined, now: number): EstimatedFinish | null {
  if (earlier === undefined || row.status !== "in-progress") return null;
  const text = unpack(earlier);
  const at = Number.parseInt(text, 10);
  const start = `\n${lineStart(row.learnerId, row.program)}`;
  const found = text.indexOf(start);
  if (found < 0 || loadedAt - at < DAY_MS) return null;
  const minutesSpent = Number.parseFloat(text.slice(found + start.length));
  return estimatedFinish({ row: { ...row, minutesSpent }, at }, { row, at: loadedAt }, now);
}

function lineStart(learnerId: string, program: string | null): string {
  return `${learnerId} ${encodeURIComponent(program ?? "")}=`;
}

/** Searched as text, since objects for everybody would not fit beside the roster. */
function unpack(earlier: string): string {
  try {
    return gunzipSync(Buffer.from(earlier, "base64")).toString();
  } catch {
    return "";
  }
}

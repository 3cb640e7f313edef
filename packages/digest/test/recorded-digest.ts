import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AdoptionProgressViewModel, AdoptionViewModel } from "@aihr-plugins/core";
import type { LearningHistory, TrendPeriod } from "@aihr-plugins/history";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import { type DigestContent, type DigestInput, type DigestOptions, digestOf, readDigestInput } from "../src/index.ts";

/** A night's report: the day, and its learners. */
export type Night = readonly [day: string, learners: readonly AdoptionViewModel[]];

/** A learner with an entry for each program. */
export function learnerOf(nth: number, ...progress: readonly AdoptionProgressViewModel[]): AdoptionViewModel {
  const userId = `00000000-0000-4000-8000-${String(nth).padStart(12, "0")}`;
  return { userId, userName: `Learner ${nth} Secret`, totalHoursStudied: 0, progress: [...progress] };
}

/** An entry of the program with a name. */
export function entry(programName: string, value: number, minutes: number, date: string): AdoptionProgressViewModel {
  return { programName, value, timeSpentInMinutes: minutes, timeLeftInMinutes: 60, totalDuration: "PT20H", date };
}

/** Records nights in a history, and lets `work` read it. */
export async function withHistoryOf<T>(
  nights: readonly Night[],
  work: (history: LearningHistory) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "aihr-digest-"));
  const history = openSqliteHistory(join(folder, "learning.db"), { create: true });
  try {
    for (const [day, learners] of nights) {
      const readAt = Date.parse(`${day}T03:00:00Z`);
      const report = {
        learners,
        readAt,
        complete: true,
        drifted: false,
        timeZone: "UTC",
        scope: "test",
        toolVersion: "test",
      };
      await history.record(report, { accept: true });
    }
    return await work(history);
  } finally {
    await history.close();
    rmSync(folder, { recursive: true });
  }
}

/** Records nights in a history and reads what a digest is made from. */
export function inputOf(nights: readonly Night[], by: TrendPeriod, today: string): Promise<DigestInput> {
  return withHistoryOf(nights, async (history) => {
    const input = await readDigestInput(history, { by, today });
    if (input === null) throw new Error("The history is empty.");
    return input;
  });
}

/** The digest of recorded nights as sent on a day. */
export async function digestOn(
  today: string,
  nights: readonly Night[],
  { by = "week", ...options }: Partial<DigestOptions> & { readonly by?: TrendPeriod } = {},
): Promise<DigestContent> {
  const now = Date.parse(`${today}T08:00:00Z`);
  return digestOf(await inputOf(nights, by, today), { now, ...options });
}

/** Four learners of one program: nothing begun, then two begin, then one completes while the other stands still. */
export const nights: readonly Night[] = [
  ["2026-11-01", [0, 1, 2, 3].map((nth) => learnerOf(nth, entry("People Analytics", 0, 0, "2026-10-20")))],
  [
    "2026-11-08",
    [
      learnerOf(0, entry("People Analytics", 10, 60, "2026-11-05")),
      learnerOf(1, entry("People Analytics", 20, 90, "2026-11-06")),
      learnerOf(2, entry("People Analytics", 0, 0, "2026-10-20")),
      learnerOf(3, entry("People Analytics", 0, 0, "2026-10-20")),
    ],
  ],
  [
    "2026-11-15",
    [
      learnerOf(0, entry("People Analytics", 100, 180, "2026-11-12")),
      learnerOf(1, entry("People Analytics", 20, 90, "2026-11-06")),
      learnerOf(2, entry("People Analytics", 5, 30, "2026-11-13")),
      learnerOf(3, entry("People Analytics", 0, 0, "2026-10-20")),
    ],
  ],
];

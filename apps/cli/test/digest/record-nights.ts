import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import type { Learner } from "@aihr-plugins/sandbox";
import { onTestFinished } from "vitest";
import { learner } from "../serve-api.ts";

/** A night's report: the day, and its learners. */
export type RecordedNight = readonly [day: string, learners: readonly Learner[]];

/** Records nights in a history that is gone after the test. Returns its path. */
export async function recordNights(nights: readonly RecordedNight[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "aihr-cli-digest-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "learning.db");
  await recordMore(path, nights);
  return path;
}

/** Records more nights in a history. */
export async function recordMore(path: string, nights: readonly RecordedNight[]): Promise<void> {
  const history = openSqliteHistory(path, { create: true });
  for (const [day, learners] of nights) {
    const readAt = Date.parse(`${day}T03:00:00Z`);
    await history.record(
      { learners, readAt, complete: true, drifted: false, timeZone: "UTC", scope: "test", toolVersion: "test" },
      { accept: true },
    );
  }
  await history.close();
}

/** Twelve learners, of whom some have completed their program, and some have begun it. */
export function team(completed: number, begun: number): readonly Learner[] {
  return Array.from({ length: 12 }, (_, nth) => {
    const value = nth < completed ? 100 : nth < completed + begun ? 30 : 0;
    const progress = { value, timeSpentInMinutes: value, date: "2026-11-14T10:00:00Z" };
    return { ...learner(`Secret${nth}`, nth, progress), totalHoursStudied: 0 };
  });
}

/** A baseline and two weeks of learning, up to Sunday, November 22. */
export const twoWeeks: readonly RecordedNight[] = [
  ["2026-11-08", team(0, 2)],
  ["2026-11-15", team(1, 4)],
  ["2026-11-22", team(3, 5)],
];

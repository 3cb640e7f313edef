import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AdoptionViewModel } from "@aihr-plugins/core";
import type { LearningHistory } from "@aihr-plugins/history";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import { onTestFinished } from "vitest";
import { person, readAt } from "./people.ts";

const dayMs = 86_400_000;

/** A report, by how many days before the newest it was read. */
export type Recording = readonly [daysAgo: number, learners: readonly AdoptionViewModel[]];

/** Opens a history of these reports, until the test or, with `close`, the caller ends it. */
export async function recordAll(recordings: readonly Recording[]): Promise<LearningHistory & { remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "aihr-answers-"));
  const history = openSqliteHistory(join(folder, "learning.db"), { create: true });
  for (const [daysAgo, learners] of recordings) {
    const report = {
      ...{ learners, readAt: readAt - daysAgo * dayMs, complete: true, drifted: false },
      ...{ timeZone: "UTC", scope: "https://api.example.com", toolVersion: "test" },
    };
    const outcome = await history.record(report, { accept: true });
    if (outcome.kind !== "recorded") throw new Error("The report was not recorded.");
  }
  return {
    ...history,
    remove() {
      void history.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same, until the test ends. */
export async function recorded(recordings: readonly Recording[] = sixWeeks): Promise<LearningHistory> {
  const history = await recordAll(recordings);
  onTestFinished(() => history.remove());
  return history;
}

/** Six weeks of a team: Ana completes, Bo stalls, Cem joins and starts, Dora leaves. */
export const sixWeeks: readonly Recording[] = [
  [42, [ana(20, 43), bo(30, 44), dora()]],
  [28, [ana(60, 30), bo(50, 29), dora()]],
  [14, [ana(90, 15), bo(50, 29), cem(0), dora()]],
  [5, [ana(100, 6), bo(50, 29), cem(0), dora()]],
  [0, [ana(100, 6), bo(50, 29), cem(15, 1)]],
];

function ana(value: number, daysAgo: number): AdoptionViewModel {
  return person("Ana Diaz", { key: "PA", value, daysAgo });
}

function bo(value: number, daysAgo: number): AdoptionViewModel {
  return person("Bo Lind", { key: "PA", value, daysAgo }, { key: "TA", value: 10, daysAgo: 36 });
}

function cem(value: number, daysAgo = 14): AdoptionViewModel {
  return person("Cem Aydin", { key: "TA", value, daysAgo });
}

function dora(): AdoptionViewModel {
  return person("Dora Weiss", { key: "TA", value: 5, daysAgo: 50 });
}

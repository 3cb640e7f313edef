import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@aihr-plugins/core";
import type { LearningHistory } from "@aihr-plugins/history";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import {
  createLivingPopulation,
  createSandbox,
  type Learner,
  populationOf,
  sandboxApiKey,
} from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { createReferee, type Referee } from "../referee/referee.ts";
import { fetchReplies } from "../served/fetch-replies.ts";

/** A night's report, as SQL judges its raw replies. */
export interface JudgedNight {
  readonly readAt: number;
  readonly referee: Referee;
}

/** Nights that were recorded in a history, and judged by SQL. */
export interface RecordedNights {
  readonly history: LearningHistory;
  readonly path: string;
  readonly timeZone: string;
  readonly nights: readonly JudgedNight[];
  close(): Promise<void>;
}

/** Days on which reports were read: most nights, some days twice or left out, whole weeks among them. */
const days = [0, 1, 2, 2, 5, 7, 8, 9, 14, 15, 16, 21, 22, 45, 46, 47, 60, 61, 75, 76, 90, 110, 125];
const firstNight = Date.parse("2026-06-28T11:30:00Z");
const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** Reads an organization over HTTP on many nights, records what the client read, and judges the raw replies. */
export async function recordNights(timeZone: string): Promise<RecordedNights> {
  const folder = mkdtempSync(join(tmpdir(), "aihr-numbers-"));
  const path = join(folder, "learning.db");
  const history = openSqliteHistory(path, { create: true });
  const nights: JudgedNight[] = [];
  for (const [night, day] of days.entries()) {
    const readAt = firstNight + day * dayMs + (days[night - 1] === day ? hourMs : 0);
    const population = populationOf(learnersOf(night, readAt));
    const { url, close } = await serveSandbox({ sandbox: createSandbox({ population }) });
    try {
      const { learners, summary } = await createClient({ baseUrl: url, apiKey: sandboxApiKey, pageSize: 70 }).collect();
      const { complete, drifted } = summary;
      const report = { learners, complete, drifted, readAt, timeZone, scope: "numbers test", toolVersion: "test" };
      const outcome = await history.record(report, { accept: true });
      if (outcome.kind !== "recorded") throw new Error(`Night ${night} was not recorded: ${outcome.kind}.`);
      const referee = createReferee(await fetchReplies(url, 90), { readAt, days: 30, timeZone });
      nights.push({ readAt, referee });
    } finally {
      await close();
    }
  }
  async function close(): Promise<void> {
    await history.close();
    rmSync(folder, { recursive: true });
  }
  return { history, path, timeZone, nights, close };
}

const organization = createLivingPopulation({ seed: 5, learners: 120 });

/**
 * The living organization, with minutes that no binary fraction holds, learners who complete within weeks, and learners
 * who are missing for some nights.
 */
function learnersOf(night: number, readAt: number): readonly Learner[] {
  const population = organization(readAt);
  return Array.from({ length: population.size }, (_, index) => population.at(index)).flatMap((learner, index) => {
    if (index % 7 === 3 && night >= 6 + (index % 5) && night < 12) return [];
    if (index % 11 === 4 && night > 15) return [];
    const progress = (learner.progress ?? []).map((entry) => ({
      ...entry,
      value: entry.value && index % 2 === 0 ? Math.min(100, entry.value * 4) : entry.value,
      timeSpentInMinutes: entry.timeSpentInMinutes ? Math.round(entry.timeSpentInMinutes * 11) / 10 : 0,
    }));
    return [{ ...learner, progress }];
  });
}

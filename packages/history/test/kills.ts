import { copyFileSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect } from "vitest";
import { openSqliteHistory } from "../src/sqlite.ts";
import { startRecorder } from "./start-recorder.ts";

/**
 * Kills recorders (SIGKILL) at random points, from before the file is opened to after the report is recorded, and checks
 * after each that the file holds the night whole or not at all. Returns how many were killed before they had recorded.
 */
export async function killRecorders(kills: number, random: () => number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "aihr-kills-"));
  const seed = 11;
  const before = join(folder, "before.db");
  await (await startRecorder(before, seed, 0)).output;
  const after = join(folder, "after.db");
  const recordingMs = await fastestRecording(before, after, seed);
  const [unchanged, recorded] = [await contentsOf(before), await contentsOf(after)];

  let cutShort = 0;
  for (let kill = 0; kill < kills; kill++) {
    const path = join(folder, `${kill}.db`);
    copyFileSync(before, path);
    const recorder = await startRecorder(path, seed, 1);
    await setTimeout(random() * recordingMs);
    recorder.process.kill("SIGKILL");
    const output = await recorder.output;
    const contents = await contentsOf(path);
    if (output.includes("recorded")) expect(contents).toBe(recorded);
    else {
      cutShort += 1;
      expect([unchanged, recorded]).toContain(contents);
      // The next night's recorder goes on as if nothing had happened.
      await (await startRecorder(path, seed, 1)).output;
      expect(await contentsOf(path)).toBe(recorded);
    }
  }
  return cutShort;
}

/** Milliseconds of the fastest of some recordings: after a slow one, as on a busy machine, most kills would come too late. */
async function fastestRecording(before: string, after: string, seed: number): Promise<number> {
  let fastestMs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    copyFileSync(before, after);
    const recorder = await startRecorder(after, seed, 1);
    const readyMs = performance.now();
    await recorder.output;
    fastestMs = Math.min(fastestMs, performance.now() - readyMs);
  }
  expect(fastestMs).toBeGreaterThan(0);
  return fastestMs;
}

/** All rows, after a check of the file. */
async function contentsOf(path: string): Promise<string> {
  expect(readFileSync(path).length).toBeGreaterThan(0);
  const history = openSqliteHistory(path, { create: false });
  try {
    expect(await history.check()).toEqual([]);
    const tables = ["run", "learner", "program", "change", "studied", "daily"] as const;
    return JSON.stringify(await Promise.all(tables.map((table) => history.table(table))));
  } finally {
    await history.close();
  }
}

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { createPopulation, createSandbox, sandboxApiKey } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { beforeAll, describe, expect, it } from "vitest";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const youngMb = 16;

interface Report {
  readonly settled: boolean;
  readonly rows: readonly number[];
}

describe("the built Find Learner", () => {
  // At once where the bundle is newest already.
  beforeAll(() => {
    const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };
    execFileSync(at("../../../node_modules/.bin/turbo"), ["run", "build", "--filter=raycast"], {
      cwd: at("../../.."),
      env,
    });
  }, 120_000);

  it("holds the licenses of the libraries in it", () => {
    const code = readFileSync(at("../dist/find-learner.js"), "utf8");
    expect(code).toMatch(/^ \* @raycast\/utils [\d.]+ \(MIT\)$/m);
    expect(code).toContain("Copyright (c) 2020 Kasper Unn Weihe");
  });

  it("loads, searches and refreshes 10,000 learners within a heap of 64 MB", async () => {
    const report = await runWithin(64, 10_000);
    expect(report.settled).toBe(true);
    expect(Math.max(...report.rows)).toBeLessThanOrEqual(300);
    expect(Math.min(...report.rows)).toBeGreaterThan(0);
  }, 90_000);
});

/** Runs the bundle as Raycast does, in a worker that dies, and the run with it, when what it keeps is over the limit. */
async function runWithin(heapMb: number, learners: number): Promise<Report> {
  const asOf = new Date().toISOString();
  const served = await serveSandbox({
    sandbox: createSandbox({ population: createPopulation({ seed: 8, learners, asOf }) }),
  });
  const worker = new Worker(new URL("./heap/find-learner.worker.mts", import.meta.url), {
    // V8 lets the young generation grow beyond all of this by itself, and what it then moves at once breaks the limit.
    resourceLimits: { maxOldGenerationSizeMb: heapMb - youngMb, maxYoungGenerationSizeMb: youngMb },
    env: { ...process.env, NODE_ENV: "production" },
    workerData: { bundle: at("../dist/find-learner.js"), baseUrl: served.url, apiKey: sandboxApiKey },
  });
  try {
    return await new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`The worker ended with ${code}.`)));
    });
  } finally {
    await worker.terminate();
    await served.close();
  }
}

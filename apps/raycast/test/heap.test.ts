import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { createPopulation, createSandbox, populationOf, sandboxApiKey } from "@aihr-plugins/sandbox";
import { type ServedSandbox, serveSandbox } from "@aihr-plugins/sandbox/http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maxLearners } from "../src/roster/load-roster.ts";
import { buildExtension } from "./built/build-extension.ts";
import { strippedSources } from "./heap/stripped-sources.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const youngMb = 16;
const sources = strippedSources(at("../../../packages/raycast-test-kit/src"));

interface Report {
  readonly settled: boolean;
  readonly rows: readonly number[];
}

let served: ServedSandbox;

beforeAll(async () => {
  buildExtension();
  // Generated once, because all commands read all learners several times.
  const asOf = new Date().toISOString();
  const generated = createPopulation({ seed: 8, learners: maxLearners, asOf });
  const learners = Array.from({ length: maxLearners }, (_, at) => generated.at(at));
  const population = populationOf(learners, { programs: generated.programs });
  served = await serveSandbox({ sandbox: createSandbox({ population }) });
}, 240_000);
afterAll(() => served?.close());

describe("the built Find Learner", () => {
  it("holds the licenses of the libraries in it", () => {
    const code = readFileSync(at("../dist/find-learner.js"), "utf8");
    expect(code).toMatch(/^ \* @raycast\/utils [\d.]+ \(MIT\)$/m);
    expect(code).toContain("Copyright (c) 2020 Kasper Unn Weihe");
  });
});

describe("within a heap of 64 MB", () => {
  it.each([
    ["find-learner", true],
    ["stalled-enrollments", true],
    ["team-overview", false],
    ["programs", false],
  ])(
    "%s reads, shows and refreshes as many learners as are accepted",
    async (command, isSearched) => {
      const report = await runWithin(64, { command, isSearched });
      expect(report.settled).toBe(true);
      expect(Math.max(...report.rows)).toBeLessThanOrEqual(300);
      expect(Math.min(...report.rows)).toBeGreaterThan(0);
    },
    // Seconds on a quiet machine, and minutes on one that does much else.
    240_000,
  );
});

interface Run {
  readonly command: string;
  /** Whether to type, page and open a learner. */
  readonly isSearched: boolean;
}

/** Runs the bundle as Raycast does, in a worker that dies, and the run with it, when what it keeps is over the limit. */
async function runWithin(heapMb: number, { command, isSearched }: Run): Promise<Report> {
  const worker = new Worker(new URL("./heap/command.worker.mjs", import.meta.url), {
    // V8 lets the young generation grow beyond all of this by itself, and what it then moves at once breaks the limit.
    resourceLimits: { maxOldGenerationSizeMb: heapMb - youngMb, maxYoungGenerationSizeMb: youngMb },
    env: { ...process.env, NODE_ENV: "production" },
    workerData: {
      bundle: at(`../dist/${command}.js`),
      isSearched,
      baseUrl: served.url,
      apiKey: sandboxApiKey,
      sources,
    },
  });
  try {
    return await new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`The worker ended with ${code}.`)));
    });
  } finally {
    await worker.terminate();
  }
}

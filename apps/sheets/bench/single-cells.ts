import { type AppsScript, type Call, openAppsScript } from "@aihr-plugins/apps-script-runtime";
import { createLearnerLookup } from "@aihr-plugins/report/lookup";
import { createPopulation, createSandbox, type Learner, sandboxApiKey } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import type { Bundle } from "../build/bundle.ts";

const at = Date.parse("2026-11-23T12:00:00Z");
const runs = 40;

/** What must hold: of what a cell cost before, and of what it costs with half the learners. */
const limits = { ofBefore: 0.2, ofHalf: 1.3, unknownCpuMs: 2000 };

/**
 * Measures warm cells, before and after in one run, as ratios. Before: the report without its index, so that the cell
 * decodes it whole. Times are of the CPU, the fastest of forty.
 */
export async function singleCells(files: Bundle) {
  const [half, whole] = [await measure(files, 20_000), await measure(files, 40_000)];
  const ofBefore = half.afterMs / half.beforeMs;
  const ofHalf = whole.afterMs / half.afterMs;
  const lines = [
    `a warm =AIHR_PROGRESS(A2, "PA") with 20,000 learners: ${ms(half.afterMs)}; without the index ${ms(half.beforeMs)}; ratio ${ofBefore.toFixed(2)} (at most ${limits.ofBefore})`,
    `the same with 40,000 learners: ${ms(whole.afterMs)}; ratio ${ofHalf.toFixed(2)} (at most ${limits.ofHalf})`,
    `3,000 unknown names in one range, 20,000 learners: ${ms(half.unknownMs)} of CPU (at most ${limits.unknownCpuMs} ms); with suggestions for each, found in Node, ${ms(half.uncappedMs)}; ratio ${(half.unknownMs / half.uncappedMs).toFixed(2)}`,
  ];
  const isFast = ofBefore <= limits.ofBefore && ofHalf <= limits.ofHalf && half.unknownMs <= limits.unknownCpuMs;
  return { lines, isFast };
}

async function measure(files: Bundle, learners: number) {
  const population = createPopulation({ seed: 1, learners });
  const { url, close } = await serveSandbox({ sandbox: createSandbox({ population }) });
  const script = await openAppsScript({ files, clock: { at }, urlFetchQuota: 1_000_000 });
  script.setProperties("document", { AIHR_BASE_URL: url, AIHR_API_KEY: sandboxApiKey, AIHR_COUNT_IS: "total" });
  const { userId } = population.at(learners >> 1);
  const one: Call = { kind: "formula", name: "AIHR_PROGRESS", values: [userId, "PA"] };
  const unknown = (count: number): Call => {
    const names = Array.from({ length: count }, (_, nth) => [`Zaphod Beeblebrox ${nth}`]);
    return { kind: "formula", name: "AIHR_HOURS", values: [names] };
  };
  try {
    await run(script, one);
    const afterMs = await fastest(script, one);
    const unknownMs = await fastest(script, unknown(3000), 3);
    script.forgetCached(".index.");
    const beforeMs = await fastest(script, one, 3);
    const everyone = Array.from({ length: learners }, (_, nth) => population.at(nth));
    return { afterMs, beforeMs, unknownMs, uncappedMs: beforeMs + 3000 * suggestionMs(everyone) };
  } finally {
    await script.close();
    await close();
  }
}

/** Milliseconds of CPU for the suggestions of one unknown name. */
function suggestionMs(learners: readonly Learner[]): number {
  const lookup = createLearnerLookup(learners);
  const times = 200;
  lookup.find("Zaphod Beeblebrox");
  const before = process.cpuUsage();
  for (let nth = 0; nth < times; nth += 1) lookup.find(`Zaphod Beeblebrox ${nth}`);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

async function fastest(script: AppsScript, call: Call, times = runs): Promise<number> {
  const all: number[] = [];
  for (let nth = 0; nth < times; nth += 1) all.push(await run(script, call));
  return Math.min(...all);
}

/** Milliseconds of CPU that a call takes, in all threads. */
async function run(script: AppsScript, call: Call): Promise<number> {
  const before = process.cpuUsage();
  const [outcome] = await script.runAtOnce([call], 1);
  if (!outcome?.ok) throw new Error(`Not what was to be measured: ${JSON.stringify(outcome)}`);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

import { type Call, openAppsScript } from "@aihr-plugins/apps-script-runtime";
import { createPopulation, createSandbox, sandboxApiKey } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { bundle } from "../build/bundle.ts";
import { oneCallInEachCell } from "./one-call-in-each-cell.ts";
import { singleCells } from "./single-cells.ts";
import { weeksOfHistory } from "./weeks-of-history.ts";

const at = Date.parse("2026-11-23T12:00:00Z");
const executions = 30;
const files = await bundle();
const lines: (readonly string[])[] = [["", "this add-on", "a call in each cell"]];

interface Opened {
  readonly learners: number;
  readonly code?: string;
  readonly apiKey?: string;
  /** What each batch of requests takes by the script's clock, which all executions share. */
  readonly latencyMs?: number;
}

async function open({ learners, code = files["Code.js"], apiKey = sandboxApiKey, latencyMs = 0 }: Opened) {
  const population = createPopulation({ seed: 1, learners });
  const { url, close } = await serveSandbox({ sandbox: createSandbox({ population }) });
  const script = await openAppsScript({
    files: { ...files, "Code.js": code },
    clock: { at, runs: true },
    latencyMs,
    urlFetchQuota: 1_000_000,
  });
  script.setProperties("document", { AIHR_BASE_URL: url, AIHR_API_KEY: apiKey, AIHR_COUNT_IS: "total" });
  return {
    names: Array.from({ length: 100 }, (_, nth) => population.at(nth).userName),
    /** Requests that these calls took, and milliseconds of the longest of them. */
    async measure(calls: readonly Call[], expectsError = false) {
      script.forgetCalls();
      const outcomes = await script.runAtOnce(calls, Math.min(executions, calls.length));
      const wrong = outcomes.find(({ ok }) => ok === expectsError);
      if (wrong) throw new Error(`Not what was to be measured: ${JSON.stringify(wrong)}`);
      const longestMs = Math.max(...outcomes.map(({ elapsedMs }) => elapsedMs));
      return { requests: script.calls().UrlFetch ?? 0, longestMs };
    },
    async close() {
      await script.close();
      await close();
    },
  };
}

const hours = (name: unknown): Call => ({ kind: "formula", name: "AIHR_HOURS", values: [name] });
const naive = (name: unknown): Call => ({ kind: "formula", name: "CELL", values: [name] });
const milliseconds = (ms: number) => `${Math.round(ms)} ms`;
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

const ours = await open({ learners: 1500 });
const theirs = await open({ learners: 1500, code: oneCallInEachCell });
const sixty = ours.names.slice(0, 60);
const one = { kind: "formula", name: "AIHR_METRIC", values: ["learners"] } as const;

const cold = await ours.measure(sixty.map(() => one));
const coldNaive = await theirs.measure(sixty.map(naive));
lines.push(["60 cold cells, 30 at once, 1,500 learners: requests", `${cold.requests}`, `${coldNaive.requests}`]);

const warm = await ours.measure(sixty.map(() => one));
const warmNaive = await theirs.measure(sixty.map(naive));
lines.push(["the same cells again: requests", `${warm.requests}`, `${warmNaive.requests}`]);

const range = await ours.measure([
  { kind: "formula", name: "AIHR_PROGRESS", values: [ours.names.map((name) => [name])] },
]);
lines.push(["100 names in one range formula, warm", `${range.longestMs} ms`, "100 formulas"]);
await Promise.all([ours.close(), theirs.close()]);

const refused = await open({ learners: 1500, apiKey: "wrong-key" });
const refusedNaive = await open({ learners: 1500, code: oneCallInEachCell, apiKey: "wrong-key" });
const threeHundred = Array.from({ length: 300 }, () => "Ana");
const wrong = await refused.measure(threeHundred.map(hours), true);
const wrongNaive = await refusedNaive.measure(threeHundred.map(naive), true);
lines.push(["a wrong key in 300 cells: requests", `${wrong.requests}`, `${wrongNaive.requests}`]);
await Promise.all([refused.close(), refusedNaive.close()]);

const cells = await singleCells(files);
const large = await open({ learners: 20_000, latencyMs: 300 });
const first = await large.measure([one]);
const imported = await large.measure([{ kind: "menu", name: "aihrImportReport" }]);
const again = await large.measure([one]);
lines.push(["20,000 learners, cold: one formula (limit 30 s)", seconds(first.longestMs), ""]);
lines.push(["20,000 learners, warm: one metric", milliseconds(again.longestMs), ""]);
lines.push(["20,000 learners: Import report (limit 360 s)", seconds(imported.longestMs), ""]);
await large.close();
lines.push(...(await weeksOfHistory(files)));

console.log(
  "\nGoogle Sheets, the built bundle in a local Apps Script; for 20,000 learners a batch of requests takes 300 ms\n",
);
const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
for (const line of lines)
  console.log(
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("   ")
      .trimEnd(),
  );
console.log(`\n${cells.lines.join("\n")}`);
if (!cells.isFast) process.exitCode = 1;
if (cold.requests !== 15 || warm.requests !== 0 || wrong.requests !== 1) process.exitCode = 1;

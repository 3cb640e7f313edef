import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@aihr-plugins/core";
import { openSqliteHistory } from "../src/sqlite.ts";
import { dayMs, firstNight, nightsOfOrganization } from "./nights-of-organization.ts";

// npx -y pnpm@12 bench:history [learners] [nights]: CPU time, since other programs on the machine change the clock's.
const [learners = 10_000, nights = 365] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "aihr-bench-"));
const path = join(folder, "learning.db");
const history = openSqliteHistory(path, { create: true });
const reportOf = nightsOfOrganization(learners);

let servers: Promise<{ readonly url: string; readonly apiKey: string }> | undefined;
const lastNights: number[] = [];
const readings: number[] = [];
let changes = 0;
let baselineBytes = 0;
for (let night = 0; night < nights; night++) {
  const report = reportOf(night);
  const { ms, result } = await cpuOf(() => history.record(report));
  if (result.kind !== "recorded") throw new Error(`Night ${night} was not recorded.`);
  if (night === 0) baselineBytes = statSync(path).size;
  else changes += result.changes;
  if (night < nights - 15) continue;
  lastNights.push(ms);
  // In turns, so that both meet the same heap and the same machine.
  readings.push((await cpuOf(() => readReport(nights - 1))).ms);
}
const bytes = statSync(path).size;
const readingMs = median(readings);
const nightMs = median(lastNights);
const asOfMs = await medianOf(9, () => history.reportAsOf(firstNight + Math.floor(nights / 2) * dayMs));
const trendMs = await medianOf(9, () => history.trend({ by: "week" }));
await history.close();
rmSync(folder, { recursive: true });
const large = await peakBytesOf(learners * 10);

const number = (value: number) => value.toLocaleString("en-US", { maximumFractionDigits: 1 });
let missed = 0;
console.log("| what | figure | target | verdict |\n| --- | ---: | --- | --- |");
line(
  `one more night of ${number(learners)} learners, of the time to read and check the report`,
  nightMs / readingMs,
  "×",
  1.5,
);
line(`a file after ${number(nights)} nights, ${number(changes)} changes`, bytes / 1e6, "MB", 25);
line(`memory to record ${number(learners * 10)} learners`, large / 1e6, "MB", 1_000);
line("the report as of a day half a year ago", asOfMs, "ms", 100);
line(`a trend of ${Math.ceil(nights / 7) + 1} weeks`, trendMs, "ms", 100);
console.log(
  `\nOne more night: ${number(nightMs)} ms. Reading: ${number(readingMs)} ms. Baseline: ${number(baselineBytes / 1e6)} MB. CPU time, medians.`,
);
process.exitCode = missed === 0 ? 0 : 1;

function line(what: string, figure: number, unit: string, target: number): void {
  if (figure > target) missed += 1;
  const shown = unit === "×" ? figure.toFixed(2) : number(figure);
  console.log(`| ${what} | ${shown} ${unit} | ≤ ${number(target)} ${unit} | ${figure > target ? "MISSED" : "met"} |`);
}

/** Reads and checks a report as `aihr record` does, over HTTP from another process. Returns this process's CPU time. */
async function readReport(night: number): Promise<unknown> {
  const { url, apiKey } = await server(night);
  return createClient({ baseUrl: url, apiKey, concurrency: 4 }).collect();
}

async function server(night: number): Promise<{ readonly url: string; readonly apiKey: string }> {
  servers ??= (async () => {
    const child = fork(join(import.meta.dirname, "report-server.process.ts"), [
      String(learners),
      String(firstNight + night * dayMs),
    ]);
    const [message] = await once(child, "message");
    child.unref();
    child.channel?.unref();
    process.on("exit", () => child.kill());
    return message;
  })();
  return servers;
}

async function peakBytesOf(size: number): Promise<number> {
  const child = fork(join(import.meta.dirname, "large.process.ts"), [String(size)], {
    // As the command line does, which stops V8 from enlarging the space for new objects.
    execArgv: [...process.execArgv, "--semi-space-growth-factor=1"],
  });
  const [{ peakBytes }] = await once(child, "message");
  return peakBytes;
}

async function medianOf(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) times.push((await cpuOf(work)).ms);
  // The first round compiles.
  return median(times.slice(1));
}

async function cpuOf<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, result };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@aihr-plugins/core";
import { openSqliteHistory } from "../src/sqlite.ts";
import { cpuOf } from "./cpu-of.ts";
import { dayMs, firstNight, nightsOfOrganization } from "./nights-of-organization.ts";

// npx -y pnpm@12 bench:history [learners] [nights]: CPU time, since other programs on the machine change the clock's.
const [learners = 10_000, nights = 365] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "aihr-bench-"));
const path = join(folder, "learning.db");
const reportOf = nightsOfOrganization(learners);
const measuredNights = 15;
let changes = 0;

const long = await nightsOfOneProcess();
const fresh = await nightsOfFreshProcesses();
const bytes = statSync(path).size;
const history = openSqliteHistory(path, { create: false });
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
  fresh.recordingMs / fresh.readingMs,
  "×",
  1.5,
);
line(`a file after ${number(nights)} nights, ${number(changes)} changes`, bytes / 1e6, "MB", 25);
line(`memory to record ${number(learners * 10)} learners`, large / 1e6, "MB", 1_000);
line("the report as of a day half a year ago", asOfMs, "ms", 100);
line(`a trend of ${Math.ceil(nights / 7) + 1} weeks`, trendMs, "ms", 100);
console.log(`
A night in a process of its own, as schedulers start it: ${nightText(fresh)}
In a process that has recorded all nights before: ${nightText(long)}
Baseline: ${number(long.baselineBytes / 1e6)} MB. CPU time, medians.`);
process.exitCode = missed === 0 ? 0 : 1;

interface Night {
  readonly readingMs: number;
  readonly recordingMs: number;
}

function nightText({ readingMs, recordingMs }: Night): string {
  return `${number(recordingMs)} ms to record, ${number(readingMs)} ms to read, ${(recordingMs / readingMs).toFixed(2)} ×.`;
}

function line(what: string, figure: number, unit: string, target: number): void {
  if (figure > target) missed += 1;
  const shown = unit === "×" ? figure.toFixed(2) : number(figure);
  console.log(`| ${what} | ${shown} ${unit} | ≤ ${number(target)} ${unit} | ${figure > target ? "MISSED" : "met"} |`);
}

/** Records all nights but those that get their own process. The last ones are read in turns, with the same heap. */
async function nightsOfOneProcess(): Promise<Night & { readonly baselineBytes: number }> {
  const end = nights - measuredNights;
  const server = await serveNight(end - 1);
  const opened = openSqliteHistory(path, { create: true });
  const found: Night[] = [];
  let baselineBytes = 0;
  for (let night = 0; night < end; night++) {
    const report = reportOf(night);
    const { ms, result } = await cpuOf(() => opened.record(report));
    if (result.kind !== "recorded") throw new Error(`Night ${night} was not recorded.`);
    if (night === 0) baselineBytes = statSync(path).size;
    else changes += result.changes;
    if (night < end - measuredNights) continue;
    // As `aihr record` reads, over HTTP from another process.
    const client = createClient({ baseUrl: server.url, apiKey: server.apiKey, concurrency: 4 });
    found.push({ recordingMs: ms, readingMs: (await cpuOf(() => client.collect())).ms });
  }
  await opened.close();
  server.stop();
  return { ...medianNight(found), baselineBytes };
}

/** Records the last nights, each in a process that reads the report first. */
async function nightsOfFreshProcesses(): Promise<Night> {
  const found: Night[] = [];
  for (let night = nights - measuredNights; night < nights; night++) {
    const server = await serveNight(night);
    const readAt = String(firstNight + night * dayMs);
    const child = fork(join(import.meta.dirname, "night.process.ts"), [server.url, server.apiKey, path, readAt]);
    const { outcome, ...times } = await messageOf(child);
    if (outcome.kind !== "recorded") throw new Error(`Night ${night} was not recorded.`);
    changes += outcome.changes;
    found.push(times);
    server.stop();
  }
  return medianNight(found);
}

function medianNight(found: readonly Night[]): Night {
  return {
    readingMs: median(found.map(({ readingMs }) => readingMs)),
    recordingMs: median(found.map(({ recordingMs }) => recordingMs)),
  };
}

async function serveNight(
  night: number,
): Promise<{ readonly url: string; readonly apiKey: string; readonly stop: () => void }> {
  const asOf = String(firstNight + night * dayMs);
  const child = fork(join(import.meta.dirname, "report-server.process.ts"), [String(learners), asOf]);
  return { ...(await messageOf(child)), stop: () => child.kill() };
}

async function peakBytesOf(size: number): Promise<number> {
  const child = fork(join(import.meta.dirname, "large.process.ts"), [String(size)], {
    // As the command line does, which stops V8 from enlarging the space for new objects.
    execArgv: [...process.execArgv, "--semi-space-growth-factor=1"],
  });
  return (await messageOf(child)).peakBytes;
}

/** The one message of a child, or an error if it ends without one. */
async function messageOf(child: ChildProcess) {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`A child process ended with ${code} before its message.`);
  });
  const [message] = await Promise.race([once(child, "message"), ended]);
  return message;
}

async function medianOf(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) times.push((await cpuOf(work)).ms);
  // The first round compiles.
  return median(times.slice(1));
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

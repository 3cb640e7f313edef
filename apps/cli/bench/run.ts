import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "../build/bundle.ts";
import { peakMemoryMb } from "./peak-memory.ts";
import { startTimes } from "./start-times.ts";

const folder = join(import.meta.dirname, "..");
const bin = join(folder, "bin/aihr.cjs");
const sizes = [10_000, 100_000, 1_000_000];
const limits = { peakMb: 450, growthMb: 150, start: 2 };
const files = await mkdtemp(join(tmpdir(), "aihr-bench-"));

/** Command lines by what they are called in the table. A pipe gets CSV, and a file of a table all rows. */
const lines: Readonly<Record<string, readonly string[]>> = {
  "report, CSV": ["report", "--format", "csv"],
  "report, JSON Lines": ["report", "--format", "jsonl"],
  "report, JSON": ["report", "--format", "json"],
  // A workbook can hold only some million rows.
  "report, XLSX of a program": ["report", "--program", "HR Metrics", "--output", join(files, "report.xlsx")],
  "report, table of all rows": ["report", "--format", "table", "--output", join(files, "report.txt")],
  "report, sorted CSV": ["report", "--sort", "-minutesSpent", "--format", "csv"],
  programs: ["programs", "--format", "table"],
  metrics: ["metrics", "--format", "table"],
  "metrics by program": ["metrics", "--by", "program", "--format", "csv"],
  "stalled, all rows": ["stalled", "--format", "csv"],
  learner: ["learner", "jane doe 4711"],
  probe: ["probe", "--json"],
};

const wanted = process.argv.slice(2);
let misses = 0;

await bundle(join(folder, "dist"));
printStarts();
await printMemory();
await rm(files, { recursive: true });
console.log(misses === 0 ? "\nAll limits are met." : `\n${misses} limits are missed.`);
process.exitCode = misses === 0 ? 0 : 1;

function printStarts(): void {
  const [node = 0, version = 0, help = 0] = startTimes([
    ["-e", "0"],
    [bin, "--version"],
    [bin, "--help"],
  ]);
  const isMet = version <= limits.start * node;
  if (!isMet) misses++;
  console.log(`| start-up | time | against node -e 0 | limit |
| --- | ---: | ---: | --- |
| \`node -e 0\` | ${node.toFixed(0)} ms | 1.00 × | |
| \`aihr --version\` | ${version.toFixed(0)} ms | ${(version / node).toFixed(2)} × | ≤ ${limits.start}: ${isMet ? "met" : "missed"} |
| \`aihr --help\` | ${help.toFixed(0)} ms | ${(help / node).toFixed(2)} × | none |
`);
}

async function printMemory(): Promise<void> {
  console.log(`| peak memory, MB | ${sizes.map((size) => size.toLocaleString("en")).join(" | ")} | limits |
| --- | ${sizes.map(() => "---:").join(" | ")} | --- |`);
  for (const [name, args] of Object.entries(lines)) {
    if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
    const peaks: number[] = [];
    const paged = name === "probe" ? args : [...args, "--page-size", "1000"];
    for (const size of sizes) peaks.push(await peakMemoryMb(bin, paged, size));
    console.log(`| ${name} | ${peaks.map((peakMb) => peakMb.toFixed(0)).join(" | ")} | ${verdictOf(peaks)} |`);
  }
}

function verdictOf([, middle, large]: readonly number[]): string {
  if (middle === undefined || large === undefined) return "";
  const isMet = large <= limits.peakMb && large - middle <= limits.growthMb;
  if (!isMet) misses++;
  return isMet ? "met" : "missed";
}

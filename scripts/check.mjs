import "./preflight.mjs";
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";

/** What `npx -y pnpm@12 check` runs, in this order; steps of one stage run at the same time. */
const stages = [
  {
    lint: {
      command: "biome ci --colors=off --max-diagnostics=10 .",
      advice: "Run `npx -y pnpm@12 format`. It fixes formatting and imports; change what it still reports by hand.",
    },
    architecture: {
      command: "depcruise --config .dependency-cruiser.mjs --output-type err-long packages apps examples",
      advice: "Change the import that is named above. The rules are in .dependency-cruiser.mjs.",
    },
    unused: {
      command: "knip",
      advice: "Delete what nothing uses. A file that a platform loads belongs in knip.json as an entry.",
    },
    names: {
      command: "node scripts/exported-names.mjs",
      advice: "Rename all but one of the declarations, or do not export them. One name means one thing.",
    },
    types: {
      command: "tsc -p tsconfig.json",
      advice: "Fix the types that are named above.",
    },
    docstrings: {
      command: "typedoc --emit none",
      advice: "Document each export that is named above: what it returns or means, its units, and what it throws.",
    },
  },
  {
    packages: {
      // More at once than cores only makes each of them slower.
      command: `turbo run build typecheck package --output-logs=errors-only --continue=dependencies-successful --summarize --concurrency=${availableParallelism() + 1}`,
      advice: "Fix the first error above. To run one package's task: npx -y pnpm@12 --filter <package> run <task>.",
      detail: slowestTasks,
    },
  },
  {
    tests: {
      command: "vitest run",
      advice: "Run one file alone: npx -y pnpm@12 exec vitest run <file>.",
      detail: testCount,
    },
  },
];

const linesShown = 80;
/** Turbo's own remarks. The cycle is meant: core's tests run the conformance suite, which runs core. */
const noise = /^( *•| *WARNING +Circular package dependency)/;
const wanted = process.argv.slice(2);
const startedMs = performance.now();
let failed = 0;

for (const stage of stages) {
  const steps = Object.entries(stage).filter(([name]) => wanted.length === 0 || wanted.includes(name));
  if (failed > 0 && "tests" in stage && steps.length > 0) {
    console.log("-   tests: not run, because a step before them failed");
    continue;
  }
  await Promise.all(steps.map(([name, step]) => runStep(name, step)));
}
console.log(failed === 0 ? `\nAll checks passed in ${secondsSince(startedMs)}.` : `\n${failed} of the checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;

async function runStep(name, { command, advice, detail }) {
  const stepStartedMs = performance.now();
  const { code, output } = await run(command);
  const more = detail?.(output);
  console.log(`${code === 0 ? "ok " : "✗  "} ${name}: ${secondsSince(stepStartedMs)}${more ? ` (${more})` : ""}`);
  if (code === 0) return;
  failed++;
  console.log(`\n${lastLines(output)}\n\n${advice}\n`);
}

function run(command) {
  const [program, ...args] = command.split(" ");
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding("utf8").on("data", keep);
    child.stderr.setEncoding("utf8").on("data", keep);
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

function lastLines(output) {
  const lines = output
    .trim()
    .split("\n")
    .filter((line) => !noise.test(line));
  const left = lines.length - linesShown;
  return left > 0 ? `(${left} lines before these)\n${lines.slice(left).join("\n")}` : lines.join("\n");
}

function slowestTasks() {
  const newest = readdirSync(".turbo/runs").sort().at(-1);
  const { tasks } = JSON.parse(readFileSync(`.turbo/runs/${newest}`, "utf8"));
  const ran = tasks
    .filter(({ execution }) => execution?.endTime)
    .map(({ taskId, execution }) => ({ taskId, ms: execution.endTime - execution.startTime }))
    .sort((a, b) => b.ms - a.ms);
  return ran
    .slice(0, 4)
    .map(({ taskId, ms }) => `${taskId} ${seconds(ms)}`)
    .join(", ");
}

function testCount(output) {
  return /^\d+ passed, \d+ failed.*$/m.exec(output)?.[0];
}

function secondsSince(ms) {
  return seconds(performance.now() - ms);
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { columns, type Metrics, metricText, riskText, stalledHeadline, statusText } from "@aihr-plugins/report";
import { run } from "../../../../apps/cli/src/run.ts";
import { claimEnrollments, type EnrollmentRecord } from "../claim-enrollments.ts";
import { type Claim, claimEach } from "../claims.ts";
import { parseCsv } from "../parse-csv.ts";
import { claimTrend } from "../recorded/claim-trend.ts";
import type { HistorySurface } from "../recorded/history-surface.ts";
import type { Referee, Verdict } from "../referee/referee.ts";
import type { ReadingTask, Surface } from "../surface.ts";

/** `aihr` with its clock at the instant at which the report is read. */
export const commandLine: Surface = {
  name: "the command line",
  async claims(task, referee) {
    return [
      ...(await claimJson(task, referee)),
      ...(await claimStalled(task, referee)),
      // Only `aihr stalled` has a number of days.
      ...(task.days === 30
        ? [
            ...(await claimCsv(task, referee)),
            ...(await claimPrograms(task, referee)),
            ...(await claimDigest(task, referee)),
          ]
        : []),
    ];
  },
};

/** `aihr trend --json`, of all programs and of each. */
export const trendCommand: HistorySurface = {
  name: "aihr trend",
  claims({ path }, referee) {
    return claimTrend(async (by, program) => {
      const args = [
        "trend",
        "--json",
        "--by",
        by,
        "--history",
        path,
        ...(program === null ? [] : ["--program", program]),
      ];
      const { stdout } = await runAihr(args, {}, referee.newest.readAt);
      return JSON.parse(stdout);
    }, referee);
  },
};

/** `aihr report --format json`: everyone, as the API listed them. */
async function claimJson(task: ReadingTask, referee: Referee): Promise<readonly Claim[]> {
  const { stdout } = await aihr(task, ["report", "--format", "json"]);
  const learners: readonly { readonly userId: string }[] = JSON.parse(stdout);
  return [
    {
      about: "learners in JSON",
      expected: referee.organization.metrics["learners"],
      got: new Set(learners.map(({ userId }) => userId.toLowerCase())).size,
    },
  ];
}

/** `aihr report --format csv`: each enrollment, and the headline on standard error. */
async function claimCsv(task: ReadingTask, referee: Referee): Promise<readonly Claim[]> {
  const { stdout, stderr } = await aihr(task, ["report", "--format", "csv", "--time-zone", task.timeZone]);
  const { titles, records } = parseCsv(stdout);
  const { enrollments, metrics } = referee.organization;
  const headline = metrics as unknown as Metrics;
  const texts = [
    metricText("adoptionRate", headline, task),
    metricText("completionRate", headline, task),
    stalledHeadline(headline).toLowerCase(),
  ];
  return [
    { about: "columns of CSV", expected: columns.map(({ title }) => title), got: titles },
    ...claimEnrollments(
      enrollments.map(recordOf),
      records.filter((record) => record["Program"] !== "").map(readEnrollment),
    ),
    ...(enrollments.length === 0 ? [] : texts).map((text) => ({
      about: `"${text}" on standard error`,
      expected: true,
      got: stderr.replaceAll("\n", " ").includes(text),
    })),
  ];
}

/** `aihr programs --json`, and the same by SKU. */
async function claimPrograms(task: ReadingTask, referee: Referee): Promise<readonly Claim[]> {
  const programs = await readPrograms(task, []);
  const [[sku, keys] = ["", []]] = task.skus;
  const bySku = await readPrograms(task, ["--program-skus", sku]);
  return [
    { about: "programs", expected: referee.programs.map(({ key }) => key).sort(), got: [...programs.keys()].sort() },
    ...referee.programs.flatMap(({ key }) =>
      claimEach(`program ${key}`, referee.metricsOf([key]), { ...programs.get(key) }),
    ),
    ...referee.programs
      .filter(({ key }) => keys.includes(key))
      .flatMap(({ key }) => claimEach(`program ${key} by SKU`, referee.metricsOf([key]), { ...bySku.get(key) })),
  ];
}

async function readPrograms(task: ReadingTask, args: readonly string[]) {
  const { stdout } = await aihr(task, ["programs", "--json", "--time-zone", task.timeZone, ...args]);
  const programs: readonly { readonly program: { readonly key: string }; readonly metrics: object }[] =
    JSON.parse(stdout);
  return new Map(programs.map(({ program, metrics }) => [program.key.toLowerCase(), metrics]));
}

/** `aihr stalled --json`: as many enrollments as the headline says, each with its reason. */
async function claimStalled(task: ReadingTask, referee: Referee): Promise<readonly Claim[]> {
  const { stdout } = await aihr(task, ["stalled", "--json", "--days", String(task.days), "--time-zone", task.timeZone]);
  const items: readonly {
    readonly reason: string;
    readonly row: { readonly learnerId: string; readonly program: string };
  }[] = JSON.parse(stdout);
  const { enrollments, metrics } = referee.organization;
  return [
    {
      about: "length of the list of stalled enrollments",
      expected: metrics["stalledEnrollments"],
      got: items.filter(({ reason }) => reason === "stalled").length,
    },
    ...claimEnrollments(
      enrollments
        .filter(({ stalled, atRisk }) => stalled || atRisk !== null)
        .map(({ learnerId, program, atRisk }) => ({ learnerId, program, reason: atRisk ?? "stalled" })),
      items.map(({ row: { learnerId, program }, reason }) => ({ learnerId, program, reason })),
    ),
  ];
}

/** `aihr record`, and `aihr digest`: a first digest says how things stand. */
async function claimDigest(task: ReadingTask, { organization: { metrics } }: Referee): Promise<readonly Claim[]> {
  const folder = mkdtempSync(join(tmpdir(), "aihr-numbers-"));
  const history = join(folder, "learning.db");
  try {
    await aihr(task, ["record", "--history", history, "--time-zone", task.timeZone]);
    const { stdout } = await aihr(task, ["digest", "--history", history], { reads: false });
    const tile = (title: string) => {
      const [, value = ""] = new RegExp(`^${title}: ([\\d,]+) `, "m").exec(stdout) ?? [];
      return Number(value.replaceAll(",", ""));
    };
    const headline = metrics as unknown as Metrics;
    return [
      { about: "digest, started learners", expected: metrics["startedLearners"], got: tile("Started learners") },
      { about: "digest, completed", expected: metrics["completed"], got: tile("Completed") },
      { about: "digest, stalled", expected: metrics["stalledEnrollments"], got: tile("Stalled") },
      ...(["adoptionRate", "completionRate"] as const).map((key) => ({
        about: `digest, ${key}`,
        expected: true,
        got: stdout.includes(` ${metricText(key, headline, task)}`),
      })),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A line of CSV is text. */
function recordOf({ learnerId, program, ...verdict }: Verdict): EnrollmentRecord {
  const text = (value: unknown) => (value === null ? "" : String(value));
  return {
    learnerId,
    program,
    Status: statusText(verdict.status),
    Stalled: text(verdict.stalled),
    "At risk": verdict.atRisk === null ? "" : riskText(verdict.atRisk),
    "Progress percent": text(verdict.progressPercent),
    "Minutes spent": text(verdict.minutesSpent),
    "Minutes left": text(verdict.minutesLeft),
    "Duration minutes": text(verdict.durationMinutes),
    "Last activity": text(verdict.lastActivity),
    "Days since last activity": text(verdict.daysSince),
    "Total hours studied": text(verdict.totalHoursStudied),
    Flags: verdict.flags.join(", "),
    ...(verdict.learnerName === null && { "Learner name": "Unnamed learner" }),
  };
}

/** Without the apostrophe before what a spreadsheet would take for a formula. */
function readEnrollment(record: Readonly<Record<string, string>>): EnrollmentRecord {
  const { "Learner ID": learnerId = "", Program: program = "" } = record;
  return { ...record, learnerId, program: program.replace(/^'/, "") };
}

/** Runs a command, against the API if it reads a report. */
function aihr(
  { baseUrl, apiKey, pageSize, readAt }: ReadingTask,
  args: readonly string[],
  { reads = true }: { readonly reads?: boolean } = {},
) {
  const env = { AIHR_BASE_URL: baseUrl, AIHR_API_KEY: apiKey };
  return runAihr([...args, ...(reads ? ["--page-size", String(pageSize)] : [])], env, readAt);
}

/** Runs a command of `aihr` in this process, at an instant in milliseconds since 1970. */
async function runAihr(args: readonly string[], env: Readonly<Record<string, string>>, now: number) {
  const [stdout, stderr] = [listen(), listen()];
  const exitCode = await run(args, {
    stdin: Readable.from([]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    isPiped: true,
    env,
    signal: new AbortController().signal,
    now: () => now,
    openKeyring: async () => undefined,
  });
  if (exitCode !== 0) throw new Error(`aihr ${args.join(" ")} ended with ${exitCode}: ${stderr.said()}`);
  return { stdout: stdout.said(), stderr: stderr.said() };
}

function listen() {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, said: () => chunks.join("") };
}

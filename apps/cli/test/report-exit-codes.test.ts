import type { Faults } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { runAihr } from "./run-aihr.ts";
import { people, secretKey, serveApi } from "./serve-api.ts";

interface Case {
  readonly name: string;
  readonly faults: Faults;
  readonly exitCode: number;
  readonly says: RegExp;
}

const cases: readonly Case[] = [
  { name: "a good API", faults: {}, exitCode: 0, says: /60 learners .* complete/ },
  {
    name: "a count of the page's rows",
    faults: { count: "page-length" },
    exitCode: 0,
    says: /60 learners .* complete/,
  },
  { name: "a capped page size", faults: { pageSizeCap: 7 }, exitCode: 0, says: /60 learners .* complete/ },
  { name: "a refused request", faults: { failures: [{ kind: "bad-request" }] }, exitCode: 1, says: /\(400\)/ },
  {
    name: "a refused key",
    faults: { failures: [{ kind: "unauthorized" }] },
    exitCode: 1,
    says: /key was rejected \(401\)/,
  },
  {
    name: "a key without permission",
    faults: { failures: [{ kind: "forbidden" }] },
    exitCode: 1,
    says: /may not read reports \(403\)/,
  },
  {
    name: "another address",
    faults: { failures: [{ kind: "not-found" }] },
    exitCode: 1,
    says: /no Reporting API at this address \(404\)/,
  },
  {
    name: "a long wait asked for",
    faults: { failures: [{ kind: "rate-limited", retryAfter: "1000" }] },
    exitCode: 1,
    says: /asks to wait 17 min \(429\)/,
  },
  {
    name: "a sign-in page",
    faults: { failures: [{ kind: "web-page" }] },
    exitCode: 1,
    says: /web page instead of a report/,
  },
  {
    name: "a redirect",
    faults: { failures: [{ kind: "redirect", location: "https://elsewhere.example/x" }] },
    exitCode: 1,
    says: /https:\/\/elsewhere\.example/,
  },
  {
    name: "a reply of another shape",
    faults: { shape: [{ path: ["data", 3, "progress"], value: "none" }] },
    exitCode: 1,
    says: /data\[3\]\.progress/,
  },
  { name: "ignored pages", faults: { ignoresPage: true }, exitCode: 3, says: /first page for every page number/ },
  {
    name: "fewer learners than promised",
    faults: { count: "too-high" },
    exitCode: 3,
    says: /Warning: the report is incomplete\. The API counts 67 learners but listed only 60\. Try again, or with --strict\./,
  },
  {
    name: "learners who left meanwhile",
    faults: { shifts: [{ afterRequests: 2, leaves: 0 }] },
    exitCode: 3,
    says: /The API counts 60 learners but listed only 59\. Learners joined or left .*--strict/,
  },
  {
    name: "learners who joined meanwhile",
    faults: { shifts: [{ afterRequests: 2, joins: 60 }] },
    exitCode: 3,
    says: /Warning: the report is incomplete\. Learners joined or left .*--strict/,
  },
];

describe("aihr report", () => {
  it.each(cases)("ends with $exitCode for $name, and never shows the key", async ({ faults, exitCode, says }) => {
    const { env } = await serveApi(people(60), faults);
    const ran = await runAihr("report --format jsonl --page-size 20 --concurrency 1", { env });
    expect(ran.stderr).toMatch(says);
    expect(ran.exitCode).toBe(exitCode);
    expect(ran.stdout + ran.stderr).not.toContain(secretKey);
  });

  it("writes what came of an incomplete report", async () => {
    const { env } = await serveApi(people(60), { count: "too-high" });
    const { stdout, exitCode } = await runAihr("report --format jsonl", { env });
    expect(exitCode).toBe(3);
    expect(stdout.trimEnd().split("\n")).toHaveLength(60);
  });

  it("warns of an incomplete report before its metrics, and says whose they are", async () => {
    const { env } = await serveApi(people(60), { count: "too-high" });
    const { stderr } = await runAihr("report --format jsonl", { env });
    expect(stderr).toMatch(/^60 learners .* INCOMPLETE\nWarning: .*\nOf the 60 learners read: adoption rate \d+%/);
  });

  it("says that the learners of the sandbox are made up", async () => {
    const { stderr } = await runAihr("report --sandbox --learners 40 --limit 30");
    expect(stderr).toMatch(/^30 of 40 made-up learners · /);
  });

  it("breaks long sentences between words on a terminal", async () => {
    const { env } = await serveApi(people(60), { count: "too-high" });
    const { stderr } = await runAihr("report --format jsonl", { env, errorColumns: 40, isPiped: true });
    for (const line of stderr.split("\n")) expect(line.length).toBeLessThanOrEqual(40);
    expect(stderr).toContain(
      "\nWarning: the report is incomplete. The\nAPI counts 67 learners but listed only\n60. Try again, or with --strict.\n",
    );
  });

  it("reads again with --strict and unites both", async () => {
    const { env } = await serveApi(people(60), { shifts: [{ afterRequests: 2, leaves: 0 }] });
    const ran = await runAihr("report --format jsonl --page-size 20 --concurrency 1 --strict", { env });
    expect(ran.stdout.trimEnd().split("\n")).toHaveLength(60);
    expect(ran.exitCode).toBe(0);
  });

  it("says nothing on standard output when the first page fails", async () => {
    const { env } = await serveApi(people(60), { failures: [{ kind: "unauthorized" }] });
    for (const format of ["csv", "json", "jsonl", "table"]) {
      expect((await runAihr(`report --format ${format}`, { env })).stdout).toBe("");
    }
  });
});

describe("wrong usage", () => {
  const env = { AIHR_BASE_URL: "https://api.example.com", AIHR_API_KEY: secretKey };

  it.each([
    ["report --formt csv", /unknown option '--formt'\n\(Did you mean --format\?\)/],
    ["report --format ods", /Allowed choices are table, csv, xlsx, json, jsonl/],
    ["report --limit many", /must be a whole number, 1 or more\.\n/],
    ["report --limit 0", /must be a whole number, 1 or more\.\n/],
    ["report --rows -1", /must be a whole number, 0 or more\.\n/],
    ["report --page-size 0", /must be a whole number from 1 to 10000\.\n/],
    ["report --concurrency 99", /must be a whole number from 1 to 50\.\n/],
    [
      "report --user-ids 7",
      /^The first of --user-ids is not a learner id.*\. aihr learner NAME finds people by name\.\n/,
    ],
    ["report --program-skus A,,B", /^The second of --program-skus is empty, or holds a comma/],
    ["report --program-skus A,B,C,,D", /^Number 4 of --program-skus is empty, or holds a comma/],
    ["report --learners 5", /add --sandbox/],
    ["report --bom --format json", /--bom is for CSV/],
    ["report --rows 5 --format csv", /--rows is for tables/],
    [["report", "--output", ""], /must be the name of a file/],
    ["report extra", /too many arguments/],
    ["reprot", /Did you mean report\?/],
    [["learner", " "], /^Name a learner: aihr learner NAME\./],
    ["learner", /missing required argument 'name'/],
    ["sandbox --fail whatever", /It must look like rate-limited/],
    ["sandbox --port 70000", /from 0 to 65535/],
    ["sandbox --page-size-cap 0", /1 or more/],
    ["report --sandbox --learners 99999999999", /from 0 to 4294967296/],
    ["sandbox --count some", /Allowed choices are total, page-length/],
  ])("%s ends with 2", async (line, says) => {
    const { exitCode, stderr, stdout } = await runAihr(line, { env });
    expect(stderr).toMatch(says);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).not.toContain(secretKey);
  });

  it.each([
    [{}, /^AIHR_BASE_URL and AIHR_API_KEY are not set\..*export AIHR_BASE_URL=.*--sandbox/s],
    [{ AIHR_API_KEY: secretKey }, /^AIHR_BASE_URL is not set\. Set it before/],
    [{ AIHR_BASE_URL: "https://api.example.com", AIHR_API_KEY: " " }, /^AIHR_API_KEY is not set/],
    [{ ...env, AIHR_BASE_URL: "http://api.example.com" }, /^AIHR_BASE_URL: The base URL must begin with https/],
    [{ ...env, AIHR_API_KEY: `${secretKey}\nX` }, /^AIHR_API_KEY: The API key holds/],
  ])("missing or impossible settings end with 2 (case %#)", async (settings, says) => {
    for (const command of ["report", "programs", "stalled", "learner Ann", "probe"]) {
      const { exitCode, stderr } = await runAihr(command, { env: settings });
      expect(stderr.replace(/^Asking.*\n/, "")).toMatch(says);
      expect(exitCode).toBe(2);
      expect(stderr).not.toContain(secretKey);
    }
  });

  it("has no option for the key, which other users of the machine could read", async () => {
    const { stderr } = await runAihr("report --api-key x", { env });
    expect(stderr).toMatch(/unknown option/);
  });

  it("shows the help when nothing is asked, and ends with 2", async () => {
    const { exitCode, stderr } = await runAihr([], { env });
    expect(stderr).toMatch(/^Usage: aihr/);
    expect(exitCode).toBe(2);
  });
});

describe("an output that cannot be written", () => {
  it.each([
    ["ENOSPC", 2, "Cannot write to standard output: the disk is full (ENOSPC).\n"],
    ["EOTHER", 2, "Cannot write to standard output: the system refused (EOTHER).\n"],
    ["EPIPE", 0, ""],
  ])("for %s ends with %i", async (outputFails, expected, says) => {
    const { env } = await serveApi(people(5));
    for (const command of ["report", "programs"]) {
      const { exitCode, stderr } = await runAihr(command, { env, outputFails });
      expect([exitCode, stderr]).toEqual([expected, says]);
    }
  });
});

describe("a bug of the command line itself", () => {
  it("is shown as places in the code without its message, and ends with 1", async () => {
    const { env } = await serveApi(people(5), { failures: [] });
    const { exitCode, stderr } = await runAihr("report", { env, breaksClock: true });
    expect(stderr).toMatch(/^aihr has a bug\..*\nError\n +at /);
    expect(stderr).not.toContain("clock");
    expect(exitCode).toBe(1);
  });
});

describe("--help", () => {
  it.each(["report", "programs", "metrics", "stalled", "learner", "probe", "sandbox", "demo"])(
    "explains %s and ends with 0",
    async (command) => {
      const { exitCode, stdout, stderr } = await runAihr(`${command} --help`);
      expect(stdout).toMatch(new RegExp(`^Usage: aihr ${command}`));
      expect(stderr).toBe("");
      expect(exitCode).toBe(0);
    },
  );

  it("tells the settings, the exit codes and where to begin", async () => {
    const { stdout } = await runAihr("--help");
    for (const word of ["AIHR_BASE_URL", "AIHR_API_KEY", "Exit codes:", "aihr demo"]) expect(stdout).toContain(word);
  });
});

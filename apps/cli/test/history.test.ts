import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSandbox, type Faults, type Learner, populationOf } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Ran, runAihr } from "./run-aihr.ts";
import { learner, secretKey } from "./serve-api.ts";

const firstNight = Date.parse("2026-11-01T03:00:00Z");
const dayMs = 86_400_000;

/** A server whose learners a test changes from night to night, at one address. */
async function openOrganization() {
  const history = join(mkdtempSync(join(tmpdir(), "aihr-cli-history-")), "learning.db");
  let port = 0;
  async function run(line: string, learners: readonly Learner[], night: number, faults: Faults = {}): Promise<Ran> {
    const sandbox = createSandbox({ population: populationOf(learners), apiKey: secretKey, faults });
    const { url, close } = await serveSandbox({ sandbox, port });
    port = Number(new URL(url).port);
    const env = { AIHR_BASE_URL: url, AIHR_API_KEY: secretKey, AIHR_HISTORY: history };
    return runAihr(line, { env, now: firstNight + night * dayMs }).finally(close);
  }
  return { history, run, read: (line: string) => runAihr(line, { env: { AIHR_HISTORY: history } }) };
}

const ana = learner("Ana", 0, { value: 10, timeSpentInMinutes: 60 });
const ben = learner("Ben", 1, { value: 50, timeSpentInMinutes: 300 });
const team = [ana, ben, ...["Cleo", "Dan", "Eva", "Finn"].map((name, at) => learner(name, at + 2))];
const [, ...withoutAna] = team;
const later = [learner("Ana", 0, { value: 100, timeSpentInMinutes: 180 }), ...withoutAna];

describe("aihr record", () => {
  it("records a baseline, then what changed, in one line each", async () => {
    const { run, history } = await openOrganization();
    expect(await run("record", team, 0)).toMatchObject({
      exitCode: 0,
      stdout: "Recorded 2026-11-01 as the baseline: 6 learners, 6 enrollments.\n",
    });
    expect(await run("record", later, 1)).toMatchObject({
      exitCode: 0,
      stdout: "Recorded 2026-11-02: 1 enrollment changed, 1 completed. 6 learners, 6 enrollments.\n",
    });
    expect(statSync(history).mode & 0o777).toBe(0o600);
  });

  it("lets only its owner read a history, also where an empty file was", async () => {
    const { run, history } = await openOrganization();
    writeFileSync(history, "", { mode: 0o644 });
    expect(await run("record", team, 0)).toMatchObject({ exitCode: 0 });
    expect(statSync(history).mode & 0o777).toBe(0o600);
  });

  it.each(["record --sandbox", "trend", "history check"])(
    "says in words what cannot be a history, to %s, and quotes no password",
    async (line) => {
      const folder = mkdtempSync(join(tmpdir(), "aihr-cli-history-"));
      const other = await runAihr(`${line} --history mysql://ana:secret-password@db.example.com/aihr`);
      expect(other).toMatchObject({ exitCode: 2, stderr: "--history needs a file or a postgres:// address.\n" });
      const inFolder = await runAihr(`${line} --history ${folder}`);
      expect(inFolder.exitCode).toBe(1);
      expect(inFolder.stderr).toMatch(/cannot be opened/);
    },
  );

  it("says that a file is damaged", async () => {
    const { run, read, history } = await openOrganization();
    await run("record", team, 0);
    writeFileSync(history, readFileSync(history).fill(0xff, 100, 8000));
    const { exitCode, stderr } = await read("trend");
    expect(exitCode).toBe(1);
    expect(stderr.replaceAll("\n", " ")).toContain("The file is damaged. Restore a backup of it.");
  });

  it("says that nothing is new on the same day, and changes no byte", async () => {
    const { run, history } = await openOrganization();
    await run("record", team, 0);
    const before = readFileSync(history);
    const { exitCode, stdout } = await run("record", team, 0.1);
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: "Nothing new since the report of 2026-11-01 03:00 UTC.\n",
    });
    expect(readFileSync(history).equals(before)).toBe(true);
  });

  it("ends with 3 for an incomplete report, which creates no file", async () => {
    const { run, history } = await openOrganization();
    const ran = await run("record", team, 0, { count: "too-high" });
    expect(ran).toMatchObject({ exitCode: 3, stdout: "Nothing recorded: the report is incomplete.\n" });
    expect(ran.stderr).toMatch(/The API counts \d+ learners but listed only 6/);
    expect(existsSync(history)).toBe(false);
  });

  it("ends with 4 where a guard refuses, and changes no byte", async () => {
    const { run, history } = await openOrganization();
    await run("record", team, 3);
    const before = readFileSync(history);
    const refused = [
      await run("record", team.slice(0, 4), 4),
      await run("record --time-zone Asia/Tokyo", team, 4),
      await run("record --program-skus PRG-40417", team, 4),
      await run("record", team, 0),
    ];
    expect(refused.map(({ exitCode }) => exitCode)).toEqual([4, 4, 4, 4]);
    expect(refused[0]?.stdout).toContain("2 of 6 learners would have left");
    expect(refused[3]?.stdout).toContain("newer report");
    expect(readFileSync(history).equals(before)).toBe(true);
    expect(await run("record --accept", team.slice(0, 4), 5)).toMatchObject({ exitCode: 0 });
  });

  it("prints the outcome as JSON for programs", async () => {
    const { run } = await openOrganization();
    const { stdout } = await run("record --json", team, 0);
    expect(JSON.parse(stdout)).toMatchObject({ kind: "recorded", run: 1, isFirst: true, learners: 6 });
  });

  it("names no password of a database that it cannot reach", async () => {
    const ran = await runAihr("record --sandbox", {
      env: { AIHR_HISTORY: "postgres://me:s3cret@127.0.0.1:1/learning" },
    });
    expect(ran.exitCode).toBe(1);
    expect(ran.stderr).toMatch(/the Postgres database: The history cannot be opened \(ECONNREFUSED\)/);
    expect(ran.stdout + ran.stderr).not.toContain("s3cret");
  });

  it("leaves a file alone that holds something else", async () => {
    const { read } = await openOrganization();
    const ran = await read("record --sandbox --history package.json");
    expect(ran).toMatchObject({ exitCode: 1, stdout: "" });
    expect(ran.stderr).toMatch(/package\.json: It holds something else than a history/);
  });
});

describe("aihr record --sandbox", () => {
  it("makes a history of days in the past, to try trends with", async () => {
    const { read } = await openOrganization();
    for (const day of ["2026-09-01", "2026-10-01", "2026-11-01"]) {
      expect(await read(`record --sandbox --learners 60 --as-of ${day}`)).toMatchObject({ exitCode: 0 });
    }
    const months = JSON.parse((await read("trend --by month --json")).stdout);
    expect(months).toHaveLength(3);
    expect(months.every(({ recorded }: { recorded: boolean }) => recorded)).toBe(true);
    expect(await read("record --as-of 2026-11-01")).toMatchObject({ exitCode: 2 });
  });
});

describe("aihr trend", () => {
  it("shows a line of bars for each figure, and what happened in the last weeks", async () => {
    const { run, read } = await openOrganization();
    await run("record", team, 0);
    await run("record", later, 2);
    await run("record", later, 9);
    const { exitCode, stdout, stderr } = await read("trend --format table");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^New completions +▁█▁ +0 +1 +1$/m);
    expect(stdout).toMatch(/^Hours +▁█▁ +0 hours +2 hours +2 hours$/m);
    expect(stderr).toContain("2026-10-26 to 2026-11-10, by week");
  });

  it("has a row for each week with every figure and metric in JSON", async () => {
    const { run, read } = await openOrganization();
    await run("record", team, 0);
    await run("record", later, 2);
    const rows = JSON.parse((await read("trend --json")).stdout);
    expect(rows).toMatchObject([
      { from: "2026-10-26", through: "2026-11-01", newCompletions: 0, hours: 0, metrics: { completed: 0 } },
      {
        from: "2026-11-02",
        day: "2026-11-03",
        newCompletions: 1,
        hours: 2,
        activeLearners: 1,
        metrics: { completed: 1 },
      },
    ]);
    const [month] = JSON.parse((await read("trend --by month --program PA --json")).stdout);
    expect(month).toMatchObject({ newCompletions: 1, joined: null, metrics: { completed: 1 } });
  });

  it("says what activity has cost, and that this is not impact", async () => {
    const { run, read } = await openOrganization();
    await run("record", team, 0);
    await run("record", later, 2);
    const table = await read("trend --cost 1000 --seats 12 --format table");
    expect(table.stdout).toContain("Cost per completion: 1000.00 (1 completion)");
    expect(table.stdout).toContain("Cost per hour: 500.00 (2 hours)");
    expect(table.stdout).toContain("Seats used: 50% (6 learners of 12 seats have started)");
    expect(table.stdout).toContain("not impact");
    expect(table.stderr).not.toContain("Cost");

    const { periods, activity } = JSON.parse((await read("trend --cost 1000 --seats 12 --json")).stdout);
    expect(periods).toEqual(JSON.parse((await read("trend --json")).stdout));
    expect(activity).toEqual({
      ...{ cost: 1000, completions: 1, costPerCompletion: 1000, hours: 2, costPerHour: 500 },
      ...{ seats: 12, startedLearners: 6, seatUse: 50, note: "These figures measure activity, not impact." },
    });

    const csv = await read("trend --cost 1000 --seats 12 --format csv");
    expect(csv.stdout).toBe((await read("trend --format csv")).stdout);
    expect(csv.stderr).toContain("Cost per hour: 500.00 (2 hours)");
  });

  it("says how long learners took to complete, from the first report that showed them begun", async () => {
    const { run, read } = await openOrganization();
    await run("record", [learner("Ana", 0, { value: 0, timeSpentInMinutes: 0 }), ...withoutAna], 0);
    await run("record", team, 1);
    await run("record", later, 4);
    await run("record", [later[0] ?? ana, learner("Ben", 1, { value: 100 }), ...later.slice(2)], 5);
    const { stdout } = await read("trend --format table");
    expect(stdout.replaceAll("\n", " ")).toContain(
      "Time to complete: median 3 days, 90% within 3 days (1 completion; 1 begun before the first report left out)",
    );
    const [, week] = JSON.parse((await read("trend --json")).stdout);
    expect(week).toMatchObject({
      newCompletions: 2,
      medianDaysToComplete: 3,
      p90DaysToComplete: 3,
      timedCompletions: 1,
    });
  });

  it("has one meaning for each name", async () => {
    const { run, read } = await openOrganization();
    await run("record", team, 0);
    const [week] = JSON.parse((await read("trend --json")).stdout);
    expect(Object.keys(week).filter((key) => key in week.metrics)).toEqual([]);
    const { stdout } = await read("trend --format csv --columns activeLearners,recentlyActiveLearners");
    expect(stdout.split("\r\n")[1]).toBe(`${week.activeLearners},${week.metrics.recentlyActiveLearners}`);
  });

  it.each([40, 60, 80, 120])("fits a terminal of %d columns", async (columns) => {
    const { run, history } = await openOrganization();
    for (const night of [0, 8, 200]) await run("record", night === 0 ? team : later, night);
    const { stdout } = await runAihr("trend --cost 1200 --seats 500", { env: { AIHR_HISTORY: history }, columns });
    expect(Math.max(...stdout.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(columns);
    expect(stdout).toMatch(/^Hours .*[▁▂▃▄▅▆▇█]{6}/m);
  });

  it("says which option writes a picture or a Parquet file", async () => {
    const { read } = await openOrganization();
    for (const line of ["trend -f png", "trend -f svg", "history export -f parquet"]) {
      const ran = await read(line);
      expect(ran).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(`-o FILE.${line.split(" ").at(-1)}`) });
    }
    expect((await read("report -f png")).stderr).toContain("Allowed choices are table, csv, xlsx, json, jsonl.");
  });

  it("draws a picture with its words, as SVG and as PNG", async () => {
    const { run, read, history } = await openOrganization();
    await run("record", team, 0);
    await run("record", later, 2);
    const [svg, png] = [`${history}.svg`, `${history}.png`];
    expect(await read(`trend -o ${svg}`)).toMatchObject({ exitCode: 0, stdout: "" });
    expect(readFileSync(svg, "utf8")).toMatch(/^<svg [\s\S]*Adoption and completions by week/);
    expect(await read(`trend --program PA -o ${png}`)).toMatchObject({ exitCode: 0, stdout: "" });
    const picture = readFileSync(png);
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1600, 900]);
    // Without a font there would be lines only, which need a third of the bytes.
    expect(picture.length).toBeGreaterThan(30_000);
    expect((await read(`trend --json -o ${png}`)).exitCode).toBe(2);
    expect(readFileSync(svg, "utf8")).not.toContain("No report");
    await run("record", later, 30);
    await read(`trend -o ${svg}`);
    expect(readFileSync(svg, "utf8")).toMatch(/fill="#eef0f4"[\s\S]*No report/);
  });

  it("refuses a history that is not there, and a program that it does not know", async () => {
    const { run, read, history } = await openOrganization();
    expect(await read("trend")).toMatchObject({
      exitCode: 1,
      stdout: "",
      stderr: expect.stringContaining("no history yet"),
    });
    expect(existsSync(history)).toBe(false);
    await run("record", team, 0);
    expect((await read("trend --program Welding")).stderr).toContain("No program matches “Welding”.");
  });
});

describe("aihr report --as-of", () => {
  it("shows the report of that day, with figures as of that day", async () => {
    const { run, read } = await openOrganization();
    await run("record", team, 0);
    await run("record", later, 2);
    const { stdout, stderr } = await read(
      "report --as-of 2026-11-02 --columns learnerName,status,progressPercent --format csv",
    );
    expect(stdout.split("\r\n")[1]).toBe("Ana,In progress,10");
    expect(stderr).toContain("as of Nov 1, 2026, 03:00 UTC");
    expect((await read("report --as-of 2026-11-03 --columns learnerName,status --format csv")).stdout).toContain(
      "Ana,Completed",
    );
    expect((await read("report --as-of 2026-11-01T12:00:00Z --user-ids missing -f csv")).exitCode).toBe(1);
    const some = await read(`report --as-of 2026-11-01 --user-ids missing,${ana.userId} -f csv`);
    expect(some).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining("Not in this report: 1 learner ID asked for."),
    });
    const early = await read("report --as-of 2026-10-01");
    expect(early).toMatchObject({ exitCode: 1, stdout: "", stderr: expect.stringContaining("begins on 2026-11-01") });
    expect((await read("report --as-of yesterday")).exitCode).toBe(2);
  });
});

describe("aihr report --history", () => {
  it("shows the newest report of the history, and says as of when", async () => {
    const { run, read, history } = await openOrganization();
    await run("record", team, 0);
    await run("record", later, 2);
    const { exitCode, stdout, stderr } = await read(
      `report --history ${history} --columns learnerName,status --format csv`,
    );
    expect({ exitCode, line: stdout.split("\r\n")[1] }).toEqual({ exitCode: 0, line: "Ana,Completed" });
    expect(stderr).toContain("as of Nov 3, 2026, 03:00 UTC");
  });

  it("refuses what is only for reading the API, and days of another time zone", async () => {
    const { run, read, history } = await openOrganization();
    await run("record", team, 0);
    for (const option of ["--sandbox", "--page-size 50", "--strict", "--learners 20"]) {
      const ran = await read(`report --history ${history} ${option}`);
      expect(ran).toMatchObject({ exitCode: 2, stdout: "" });
      expect(ran.stderr.replaceAll("\n", " ")).toContain(`${option.split(" ")[0]} is for reading the API`);
    }
    const zone = await read("report --as-of 2026-11-01 --time-zone Europe/Amsterdam");
    expect(zone).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: "This history counts days in UTC, not in Europe/Amsterdam: leave out --time-zone.\n",
    });
    expect(await read("report --as-of 2026-11-01 --time-zone UTC -f csv")).toMatchObject({ exitCode: 0 });
  });
});

describe("aihr feed of a history that is not there", () => {
  it("makes no token for it, and no demo of a history that was named", async () => {
    const missing = join(mkdtempSync(join(tmpdir(), "aihr-cli-history-")), "mispelled.db");
    const token = await runAihr(`feed token add tableau --history ${missing}`);
    expect(token).toMatchObject({
      exitCode: 1,
      stdout: "",
      stderr: expect.stringContaining("There is no history yet."),
    });
    expect(existsSync(`${missing}.tokens.json`)).toBe(false);
    const demo = await runAihr(`feed --demo --history ${missing}`);
    expect(demo).toMatchObject({ exitCode: 2, stdout: "", stderr: expect.stringContaining("leave out --history") });
  });
});

describe("aihr history", () => {
  it("exports tables as CSV and Parquet, names only where they belong", async () => {
    const { run, read, history } = await openOrganization();
    await run("record", team, 0);
    await run("record", later, 2);
    const changes = await read("history export -f csv");
    expect(changes.stdout.split("\r\n").filter((line) => line !== "")).toHaveLength(8);
    expect(changes.stdout).not.toContain("Ana");
    expect((await read("history export learner -f csv")).stdout).toContain("Ana");
    const parquet = `${history}.parquet`;
    expect(await read(`history export fact_daily -o ${parquet}`)).toMatchObject({ exitCode: 0, stdout: "" });
    expect(readFileSync(parquet).subarray(0, 4).toString()).toBe("PAR1");
    expect((await read("history export passwords")).exitCode).toBe(2);
  });

  it("forgets a learner, whose counts stay", async () => {
    const { run, read, history } = await openOrganization();
    await run("record", team, 0);
    expect(readFileSync(history, "latin1")).toContain(ben.userId);
    const { exitCode, stdout } = await read(`history forget ${ben.userId}`);
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("still in the report") });
    expect(readFileSync(history, "latin1")).not.toContain(ben.userId);
    expect((await read("history forget nobody")).exitCode).toBe(1);
    expect(await read("history check")).toMatchObject({
      exitCode: 0,
      stdout: "Sound: 1 report, 2026-11-01 to 2026-11-01.\n",
    });
    expect((await read("report --as-of 2026-11-01 -f csv")).stdout).toContain("Unnamed learner");
  });

  it("says what does not fit in a file that was tampered with", async () => {
    const { run, read, history } = await openOrganization();
    await run("record", team, 0);
    const { DatabaseSync } = await import("node:sqlite");
    const file = new DatabaseSync(history);
    onTestFinished(() => file.close());
    file.exec("UPDATE change SET minutes_gained = 1 WHERE learner = 1");
    const { exitCode, stdout } = await read("history check");
    expect({ exitCode, stdout }).toEqual({
      exitCode: 1,
      stdout: "The gains of 1 enrollment do not add up to the state.\n",
    });
  });
});

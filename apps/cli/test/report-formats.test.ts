import { csvHeader } from "@aihr-plugins/report/csv";
import { populationOf } from "@aihr-plugins/sandbox";
import { createPitfallPopulation } from "@aihr-plugins/sandbox/pitfalls";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { runAihr, type Surroundings } from "./run-aihr.ts";
import { everybody, learner, named, people, serveApi } from "./serve-api.ts";

const rowsOf = (learners: ReturnType<typeof everybody>) =>
  learners.reduce((sum, { progress }) => sum + Math.max(1, progress.length), 0);

describe("aihr report", () => {
  it("writes CSV with one line for each learner and program, learners without programs included", async () => {
    const population = people(120);
    const { env } = await serveApi(population);
    const { stdout, exitCode } = await runAihr("report --format csv", { env });
    const lines = stdout.split("\r\n");

    expect(exitCode).toBe(0);
    expect(`${lines[0]}\r\n`).toBe(csvHeader());
    expect(lines.at(-1)).toBe("");
    expect(lines).toHaveLength(rowsOf(everybody(population)) + 2);
    for (const { userId } of everybody(population)) expect(stdout).toContain(`${userId},`);
  });

  it("writes JSON as an array of learners as the API gave them", async () => {
    const population = people(30);
    const { env } = await serveApi(population);
    const { stdout } = await runAihr("report --format json --page-size 7", { env });
    expect(JSON.parse(stdout)).toEqual(everybody(population));
  });

  it("writes JSON Lines with one learner a line", async () => {
    const population = people(30);
    const { env } = await serveApi(population);
    const { stdout } = await runAihr("report --format jsonl --page-size 7", { env });
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(everybody(population));
  });

  it("writes a table with all rows where nothing limits it", async () => {
    const population = people(40);
    const { env } = await serveApi(population);
    const { stdout } = await runAihr("report --format table", { env });
    expect(stdout.trimEnd().split("\n")).toHaveLength(rowsOf(everybody(population)) + 1);
    expect(stdout).toMatch(/^Learner +Program +Progress +Status +Spent +Left +Last activity\n/);
  });

  it("cuts a table on a terminal, and says how much is left", async () => {
    const population = people(120);
    const { env } = await serveApi(population);
    const { stdout } = await runAihr("report", { env, columns: 100 });
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(1 + 25 + 1);
    expect(lines.at(-1)).toBe(`25 of ${rowsOf(everybody(population))} shown; -o FILE or --all for the rest`);
  });

  it("shows as many rows of a table as were asked for", async () => {
    const { env } = await serveApi(people(120));
    const { stdout } = await runAihr("report --rows 3", { env, columns: 100 });
    expect(stdout.trimEnd().split("\n")).toHaveLength(1 + 3 + 1);
  });

  it("is a table on a terminal and CSV elsewhere", async () => {
    const { env } = await serveApi(named("Ada Li"));
    expect((await runAihr("report", { env, columns: 80 })).stdout).toMatch(/^Learner +Program/);
    expect((await runAihr("report", { env })).stdout).toContain(csvHeader());
  });

  it("begins CSV with a byte-order mark on request", async () => {
    const { env } = await serveApi(named("Zoë"));
    const { stdout } = await runAihr("report --bom", { env });
    expect(stdout.startsWith("\uFEFFLearner")).toBe(true);
  });

  it.each(["=cmd()", "+1", "-1", "@x"])("neutralizes the name %s in CSV, and leaves it alone in JSON", async (name) => {
    const { env } = await serveApi(named(name));
    expect((await runAihr("report --format csv", { env })).stdout).toContain(`,'${name},`);
    expect((await runAihr("report --format json", { env })).stdout).toContain(`"userName":"${name}"`);
  });

  it.each([
    ["csv", csvHeader()],
    ["json", "[]\n"],
    ["jsonl", ""],
    ["table", /^Learner +Program.*\n$/],
  ])("writes an empty organization as %s", async (format, expected) => {
    const { env } = await serveApi(people(0));
    const { stdout, exitCode } = await runAihr(`report --format ${format}`, { env });
    expect(exitCode).toBe(0);
    if (typeof expected === "string") expect(stdout).toBe(expected);
    else expect(stdout).toMatch(expected);
  });

  it("asks for the programs and learners that are named, and stops at the limit", async () => {
    const population = people(120);
    const { env } = await serveApi(population);
    const ids = [3, 5].map((index) => population.at(index).userId);
    const some = await runAihr(`report --format json --user-ids ${ids.join(",")}`, { env });
    expect(JSON.parse(some.stdout)).toEqual([population.at(3), population.at(5)]);

    const programs = await runAihr("report --format csv --program-skus PRG-40417,PRG-11873", { env });
    const names = new Set(
      programs.stdout
        .trimEnd()
        .split("\r\n")
        .slice(1)
        .map((line) => line.split(",")[2]),
    );
    expect([...names].sort()).toEqual(["HRBP", "PA"]);

    const few = await runAihr("report --format jsonl --limit 4", { env });
    expect(few.stdout.trimEnd().split("\n")).toHaveLength(4);
  });

  it("says what may be wrong when no learners match some SKUs", async () => {
    const { env } = await serveApi(people(30));
    for (const [command, expected] of [
      ["report", 1],
      ["programs", 0],
    ] as const) {
      const { stderr, exitCode } = await runAihr(`${command} --program-skus PRG-1,TA`, { env });
      expect(stderr).toContain("No learners matched PRG-1, TA. Check the SKUs: ");
      expect(stderr).toContain("Your contact at AIHR");
      expect(exitCode).toBe(expected);
    }
    const { stderr } = await runAihr(`report --user-ids ${learner("Nobody", 7).userId}`, { env });
    expect(stderr).toContain("No learners have these IDs.");
  });

  it("keeps data on standard output, and the summary with the metrics on standard error", async () => {
    const { env } = await serveApi(named("Ada Li", "Bo Li"));
    const { stdout, stderr } = await runAihr("report --format jsonl", { env });
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).userName),
    ).toEqual(["Ada Li", "Bo Li"]);
    expect(stderr).toMatch(/^2 learners · 2 requests · \d+ ms · complete\n/);
    expect(stderr).toContain(
      "\nadoption rate 100% · completion rate 0% · average progress 50% · 20 hours · no enrollments stalled\n",
    );
  });
});

describe("what aihr report says of the report", () => {
  it("lists the IDs that the report does not hold, and ends with 3", async () => {
    const population = people(30);
    const { env } = await serveApi(population);
    const absent = "00000000-0000-4000-8000-00000000abcd";
    const { stdout, stderr, exitCode } = await runAihr(
      `report --format jsonl --user-ids ${population.at(3).userId},${absent}`,
      { env },
    );
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).toContain("1 of the 2 learner IDs asked for is not in the report.");
    expect(stderr).toContain(`\n  ${absent}\n`);
    expect(exitCode).toBe(3);
  });

  it("has the same metrics whether learners are listed on one page or on several", async () => {
    const { env } = await serveApi(createPitfallPopulation());
    const metricsOf = async (pageSize: number) => {
      const { stderr } = await runAihr(`report --format jsonl --page-size ${pageSize}`, { env });
      return /adoption rate .*/.exec(stderr)?.[0];
    };
    const whole = await metricsOf(1000);
    expect(whole).toMatch(/^adoption rate \d+% .* stalled$/);
    expect(await metricsOf(20)).toBe(whole);
  });

  it("counts calendar days in the time zone that is asked for", async () => {
    const { env } = await serveApi(populationOf([learner("Ada", 1, { date: "2026-10-23T23:30:00Z" })]));
    const stalled = async (zone: string) => (await runAihr(`stalled --json --time-zone ${zone}`, { env })).stdout;
    expect(JSON.parse(await stalled("UTC"))).toMatchObject([{ reason: "stalled", row: { daysSinceLastActivity: 31 } }]);
    expect(JSON.parse(await stalled("Europe/Amsterdam"))).toMatchObject([
      { reason: "quiet", row: { daysSinceLastActivity: 30 } },
    ]);
    expect((await runAihr("stalled --time-zone Mars/Olympus", { env })).exitCode).toBe(2);
  });
});

describe("the progress of aihr report", () => {
  const shown = async (line: string, surroundings: Surroundings = {}) => {
    const { env } = await serveApi(people(60));
    return (await runAihr(line, { env, errorColumns: 80, ...surroundings })).stderr;
  };

  it("is shown on a terminal, and taken away before the summary", async () => {
    const stderr = await shown("report --format csv --page-size 20");
    expect(stderr).toContain("Reading 0 learners");
    expect(stderr).toContain("\u001b[2K60 learners · 4 requests");
    expect(stderr).toContain("\u001b[?25h");
  });

  it("is not animated on a simple terminal", async () => {
    const { env } = await serveApi(people(60));
    const { stderr } = await runAihr("report --format csv", { env: { ...env, TERM: "dumb" }, errorColumns: 80 });
    expect(stderr).toMatch(/^60 learners · /);
  });

  it("stays away from data on the same terminal", async () => {
    expect(await shown("report --format csv", { columns: 80 })).not.toContain("Reading");
    expect(await shown("report --format table", { columns: 80 })).toContain("Reading");
  });
});

describe("a report into a pipe", () => {
  it("shows no progress, since its reader may write to the same terminal", async () => {
    const { env } = await serveApi(named("Ada Li"));
    for (const command of ["report", "programs", "learner ada"]) {
      const { stderr } = await runAihr(command, { env, errorColumns: 80, isPiped: true });
      expect(stderr).toMatch(/^1 learner · /);
    }
  });
});

describe("a table on a terminal", () => {
  it.each([60, 80, 100, 120, 200])("keeps within %i columns and in line, whatever the script", async (columns) => {
    const { env } = await serveApi(
      named(
        "Zoë O’Brien",
        "佐々木 結衣",
        "अनिल अग्रवाल",
        "김건우",
        "שירה כהן",
        "👩‍👩‍👧 Ann",
        "Bartholomew Featherstonehaugh-Cholmondeley",
      ),
    );
    const { stdout } = await runAihr("report", { env, columns });
    const lines = stdout.trimEnd().split("\n");
    const placeOfStatus = lines.map((line) => stringWidth(line.split(/Status|In progress/)[0] ?? ""));
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
    expect(new Set(placeOfStatus).size).toBe(1);
  });

  it("shows bars and the names of programs already at 80 columns, cut where they must be", async () => {
    const { env } = await serveApi(named("Ada Li"));
    expect((await runAihr("report", { env, columns: 80 })).stdout).toContain("━━━━━─────  50%");
    expect((await runAihr("report", { env, columns: 80 })).stdout).toContain("People Analytics");
  });

  it.each([
    [50, "Ada Li   People Analytics …   50%      In progress"],
    [40, "Ada Li   People Analytics (PA)   50%"],
    [30, "Ada …  People Anal…   50%"],
    [20, "A…  Peop…   50%"],
  ])("keeps the names at %i columns, and leaves out the bars", async (columns, line) => {
    const { env } = await serveApi(named("Ada Li"));
    expect((await runAihr("report", { env, columns })).stdout.split("\n")[1]).toBe(line);
  });

  it("never obeys what a name says to the terminal", async () => {
    const { env } = await serveApi(named("Eve\u001b[2J\u202eevE\nX"));
    const { stdout } = await runAihr("report", { env, columns: 80 });
    expect(stdout).toContain("EveevE X");
    expect(stdout).not.toContain("\u001b");
  });

  it.each(["json", "jsonl"])("escapes in %s what a terminal obeys, and keeps the name", async (format) => {
    const name = "Eve\u001b[2J\u009b2J\u202eevE";
    const { env } = await serveApi(named(name));
    const { stdout } = await runAihr(`report --format ${format}`, { env, columns: 80 });
    for (const obeyed of ["\u001b", "\u009b", "\u202e"]) expect(stdout).not.toContain(obeyed);
    expect([JSON.parse(stdout)].flat()).toMatchObject([{ userName: name }]);
  });
});

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { populationOf } from "@aihr-plugins/sandbox";
import { describe, expect, it, onTestFinished } from "vitest";
import { runAihr } from "./run-aihr.ts";
import { learner, people, serveApi } from "./serve-api.ts";

const talent = { programName: "Talent Acquisition", abbreviation: "TA" };
const population = populationOf([
  learner("Ada", 1, { value: 10 }),
  learner("Bo", 2, { ...talent, value: 100 }),
  learner("Cy", 3, { value: 30, date: "2026-01-01T00:00:00Z" }),
  learner("Di", 4, { ...talent, value: 40 }),
  learner("Ed", 5, { value: 50 }),
]);

/** The names that a command line writes, and what it says about them. */
async function namesAndLines(line: string) {
  const { env } = await serveApi(population);
  const { stdout, stderr, exitCode } = await runAihr(`${line} --columns learnerName`, { env });
  expect(exitCode).toBe(0);
  return { names: stdout.trimEnd().split("\r\n").slice(1), lines: stderr.trimEnd().split("\n") };
}

describe("--limit", () => {
  it("is the first learners of the report, and then reads no further", async () => {
    const { names, lines } = await namesAndLines("report --limit 2");
    expect(names).toEqual(["Ada", "Bo"]);
    expect(lines[0]).toMatch(/^2 of 5 learners · 1 request/);
    expect(lines[1]).toMatch(/^Of the 2 learners read: adoption rate 100% · /);
  });

  it("is the first rows in the order of --sort", async () => {
    const { names, lines } = await namesAndLines("report --limit 2 --sort -progressPercent");
    expect(names).toEqual(["Bo", "Ed"]);
    expect(lines.at(-1)).toBe("The first 2 of 5 rows were written.");
  });

  it("is the first rows with the status", async () => {
    const { names, lines } = await namesAndLines("report --limit 2 --status in-progress");
    expect(names).toEqual(["Ada", "Cy"]);
    expect(lines.at(-1)).toBe("4 of 5 rows have the status in progress. The first 2 were written.");
  });

  it.each(["TA", "Talent Acquisition"])("is the first learners in the program %s", async (program) => {
    const { env } = await serveApi(population);
    const line = ["report", "--program", program, "--limit", "1", "--columns", "learnerName"];
    const { stdout, stderr } = await runAihr(line, { env });
    expect(stdout).toBe("Learner name\r\nBo\r\n");
    expect(stderr).toContain("\nThe first 1 of 2 learners were written.\n");
  });

  it("says nothing where there are no more", async () => {
    expect((await namesAndLines("report --limit 5 --sort learnerName")).lines).toHaveLength(2);
  });
});

describe("the summary", () => {
  it("says how many rows have the status", async () => {
    const { names, lines } = await namesAndLines("report --status stalled,completed");
    expect(names).toEqual(["Bo", "Cy"]);
    expect(lines.at(-1)).toBe("2 of 5 rows have the status stalled or completed.");
  });

  it("says which learners the rates of a program are of", async () => {
    const { lines } = await namesAndLines("report --program TA");
    expect(lines[0]).toMatch(/^5 learners /);
    expect(lines[1]).toMatch(/^Of the 2 learners in the chosen programs: adoption rate 100% · completion rate 50% /);
  });

  it("says which enrollments aihr stalled lists", async () => {
    const { lines } = await namesAndLines("stalled --status at-risk");
    expect(lines.at(-1)).toMatch(
      /^1 enrollment of 1 learner stalled · \d enrollments? at risk · only those at risk are/,
    );
  });
});

describe("SKUs and IDs that nothing matches", () => {
  it.each(["report", "report --json", "report -f xlsx", "stalled", "stalled --json"])(
    "end aihr %s with 1, and leave the file as it was",
    async (command) => {
      const folder = await mkdtemp(join(tmpdir(), "aihr-"));
      onTestFinished(() => rm(folder, { recursive: true }));
      const file = join(folder, command.includes("xlsx") ? "a.xlsx" : command.includes("json") ? "a.json" : "a.csv");
      await writeFile(file, "before");
      const { env } = await serveApi(people(20));
      const ran = await runAihr(`${command} --program-skus PRG-NONE -o ${file}`, { env });
      expect(ran).toMatchObject({ exitCode: 1, stdout: "", stderr: expect.stringContaining("No learners matched") });
      expect(await readFile(file, "utf8")).toBe("before");
      expect(await runAihr(`${command} --program-skus PRG-NONE`, { env, isPiped: true })).toMatchObject({ stdout: "" });
    },
  );

  it.each([
    ["programs --json", "[]\n"],
    ["metrics --columns metric,value", expect.stringMatching(/^Metric,Value\r\nLearners,0\r\n/)],
  ])("make the figures of aihr %s none, and say so", async (command, stdout) => {
    const { env } = await serveApi(people(20));
    const ran = await runAihr(`${command} --program-skus PRG-NONE`, { env });
    expect(ran).toMatchObject({ exitCode: 0, stdout, stderr: expect.stringContaining("No learners matched PRG-NONE") });
  });

  it("end with 3 if the report is incomplete, in which they may be", async () => {
    const { env } = await serveApi(people(0), { count: "too-high" });
    expect(await runAihr("report --program-skus PRG-NONE", { env })).toMatchObject({ exitCode: 3 });
  });
});

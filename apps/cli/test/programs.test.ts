import { populationOf } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { runAihr } from "./run-aihr.ts";
import { learner, people, serveApi } from "./serve-api.ts";

const talent = { programName: "Talent Acquisition", abbreviation: "TA" };
const population = populationOf([
  learner("Ada", 1, { value: 100, timeLeftInMinutes: 0 }),
  learner("Bo", 2),
  learner("Cy", 3, { date: "2026-01-01T00:00:00Z" }),
  learner("Di", 4, { ...talent, value: 0, timeSpentInMinutes: 0 }),
]);

describe("aihr programs", () => {
  it("shows each program, the one with most learners first", async () => {
    const { env } = await serveApi(population);
    const { stdout, exitCode } = await runAihr("programs -f table", { env });
    const [titles, first, second] = stdout.split("\n").map((line) => line.split(/ {2,}/));
    expect(titles).toEqual([
      "Program",
      "Learners",
      "Adoption rate",
      "Completed",
      "In progress",
      "Not started",
      "Completion rate",
      "Average progress",
      "Hours spent",
      "Stalled enrollments",
      "At risk enrollments",
    ]);
    expect(first).toEqual([
      "People Analytics (PA)",
      "3",
      "100%",
      "1",
      "2",
      "0",
      "━━━───────",
      "33%",
      "67%",
      "30 hours",
      "1",
      "0",
    ]);
    expect(second).toEqual([
      "Talent Acquisition (TA)",
      "1",
      "0%",
      "0",
      "0",
      "1",
      "──────────",
      "0%",
      "0%",
      "0 hours",
      "0",
      "0",
    ]);
    expect(exitCode).toBe(0);
  });

  it("prints all metrics as JSON", async () => {
    const { env } = await serveApi(population);
    const { stdout } = await runAihr("programs --json", { env });
    expect(JSON.parse(stdout)).toMatchObject([
      { program: { key: "PA" }, metrics: { learners: 3, completed: 1, stalledEnrollments: 1, hoursSpent: 30 } },
      { program: { key: "TA" }, metrics: { learners: 1, notStarted: 1 } },
    ]);
  });

  it("ends with 3 when the report came incomplete", async () => {
    const { env } = await serveApi(people(5), { count: "too-high" });
    const { exitCode, stderr } = await runAihr("programs", { env });
    expect(exitCode).toBe(3);
    expect(stderr).toContain("Warning: the report is incomplete");
  });
});

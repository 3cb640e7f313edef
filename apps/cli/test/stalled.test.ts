import { populationOf } from "@aihr-plugins/sandbox";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { runAihr } from "./run-aihr.ts";
import { learner, named, people, serveApi } from "./serve-api.ts";

const population = populationOf([
  learner("Ada", 1, { date: "2026-11-05T08:00:00Z" }),
  learner("Bo", 2),
  learner("Cy", 3, { date: "2026-10-01T00:00:00Z" }),
  learner("Di", 4, { value: 100, date: "2026-01-01T00:00:00Z" }),
  learner("Ed", 5, { value: 60, timeSpentInMinutes: 1500 }),
]);

describe("aihr stalled", () => {
  it("shows who has stalled or is at risk and why, longest without activity first", async () => {
    const { env } = await serveApi(population);
    const { stdout, stderr, exitCode } = await runAihr("stalled", { env, columns: 80 });
    expect(stdout.split("\n").map((line) => line.split(/ {2,}/))).toEqual([
      ["Learner", "Program", "Status", "Why"],
      ["Cy", "People Analytics (PA)", "Stalled", "At 50%, no activity for 53 days."],
      ["Ada", "People Analytics (PA)", "At risk", "At 50%, no activity for 18 days."],
      ["Ed", "People Analytics (PA)", "At risk", "At 60%, 25 hours spent of 20 hours."],
      [""],
    ]);
    expect(stderr).toMatch(/\n1 enrollment of 1 learner stalled · 2 enrollments at risk\n$/);
    expect(exitCode).toBe(0);
  });

  it("goes by the days that are asked for", async () => {
    const { env } = await serveApi(population);
    const { stdout } = await runAihr("stalled --json --days 10", { env });
    expect(JSON.parse(stdout)).toMatchObject([
      { reason: "stalled", row: { learnerName: "Cy" } },
      { reason: "stalled", row: { learnerName: "Ada" } },
      { reason: "over-duration", row: { learnerName: "Ed" } },
    ]);
  });

  it("says so when no enrollment is stalled or at risk", async () => {
    const { env } = await serveApi(named("Ada"));
    const { stdout, stderr, exitCode } = await runAihr("stalled -f table", { env });
    expect([stdout, exitCode]).toEqual(["", 0]);
    expect(stderr).toContain("No enrollments stalled · 0 enrollments at risk");
    expect((await runAihr("stalled --json", { env })).stdout).toBe("[]\n");
  });

  it.each([60, 80, 120])("keeps within %i columns", async (columns) => {
    const { env } = await serveApi(people(80));
    const { stdout } = await runAihr("stalled", { env, columns });
    for (const line of stdout.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  });

  it("ends with 3 when the report came incomplete, and with 2 for days that are none", async () => {
    const { env } = await serveApi(people(5), { count: "too-high" });
    expect((await runAihr("stalled", { env })).exitCode).toBe(3);
    expect((await runAihr("stalled --days 0", { env })).exitCode).toBe(2);
  });
});

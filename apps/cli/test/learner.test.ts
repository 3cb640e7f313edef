import { populationOf } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { runAihr } from "./run-aihr.ts";
import { learner, named, people, serveApi } from "./serve-api.ts";

describe("aihr learner", () => {
  it("shows one learner with their programs", async () => {
    const { env } = await serveApi(named("Adrián Muñoz", "Bo Li"));
    const { stdout, exitCode } = await runAihr("learner munoz adrian", { env, columns: 80 });
    expect(stdout).toMatch(
      /^Adrián Muñoz\n00000000-0000-4000-8000-000000000000\n12\.5 hours studied · last active 3 days ago\n/,
    );
    expect(stdout).toMatch(/^People Analytics /m);
    expect(stdout).toContain("━━━━━─────  50%");
    expect(exitCode).toBe(0);
  });

  it("lists the candidates with their IDs when several match, and ends with 1", async () => {
    const { env } = await serveApi(named("Ana Silva", "Ana Silva", "Bo Li"));
    const { stdout, stderr, exitCode } = await runAihr("learner ana silva", { env });
    expect([stdout, exitCode]).toEqual(["", 1]);
    expect(stderr).toContain("“ana silva” matches 2 learners. Use the learner ID.");
    expect(stderr).toContain("  00000000-0000-4000-8000-000000000001  Ana Silva, 1 program, 12.5 hours\n");
  });

  it("suggests near misses when no learner matches, and ends with 1", async () => {
    const { env } = await serveApi(named("Ana Silva", "Bo Li"));
    const { stderr, exitCode } = await runAihr("learner ana sliva", { env });
    expect(stderr).toMatch(/No learner matches “ana sliva”\. Did you mean:\n.*Ana Silva, /);
    expect(exitCode).toBe(1);
    expect((await runAihr("learner qqqqqq", { env })).stderr).toContain("No learner matches “qqqqqq”.\n");
  });

  it("asks for one learner only when it is given an id", async () => {
    const population = people(300);
    const { env, sandbox } = await serveApi(population);
    const { userId, userName } = population.at(250);
    const { stdout } = await runAihr(`learner ${userId} -f table`, { env });
    expect(stdout.startsWith(`${userName}\n`)).toBe(true);
    expect(sandbox.requests).toHaveLength(1);
  });

  it("says when a learner is in no program", async () => {
    const { env } = await serveApi(populationOf([{ ...learner("Ada Li", 1), progress: [] }]));
    expect((await runAihr("learner ada -f table", { env })).stdout).toContain("Not in any program.");
  });

  it.each([
    ["ada", { kind: "found", match: { userName: "Ada Li" } }, 0],
    ["li", { kind: "ambiguous", candidates: [{ userName: "Ada Li" }, { userName: "Bo Li" }] }, 1],
    ["adda", { kind: "not-found", suggestions: [{ userName: "Ada Li" }] }, 1],
  ])("prints the answer to %s as JSON", async (typed, answer, expected) => {
    const { env } = await serveApi(named("Ada Li", "Bo Li"));
    const { stdout, exitCode } = await runAihr(`learner --json ${typed}`, { env });
    expect(JSON.parse(stdout)).toMatchObject(answer);
    expect(exitCode).toBe(expected);
  });
});

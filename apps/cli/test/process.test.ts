import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { people, secretKey, serveApi } from "./serve-api.ts";
import { spawnAihr } from "./spawn-aihr.ts";

describe("the process aihr", { timeout: 20_000 }, () => {
  it("tells its version", async () => {
    expect(await spawnAihr("--version").ended).toEqual({ exitCode: 0, stdout: "0.0.0\n", stderr: "" });
  });

  it("reads the sandbox without settings", async () => {
    const { exitCode, stdout, stderr } = await spawnAihr("report --sandbox --learners 12 --format jsonl").ended;
    expect(exitCode).toBe(0);
    expect(stdout.trimEnd().split("\n")).toHaveLength(12);
    expect(stderr).toMatch(/^12 made-up learners/);
  });

  it("writes no escape sequences where there is no terminal", async () => {
    const { stdout, stderr } = await spawnAihr("report --sandbox --format table").ended;
    expect(stdout + stderr).not.toContain("\u001b");
  });

  it("ends quietly when its reader has read enough", async () => {
    const { child, ended } = spawnAihr("report --sandbox --learners 20000 --page-size 1000 --format jsonl");
    child.stdout?.once("data", () => child.stdout?.destroy());
    const { exitCode, stderr } = await ended;
    expect([exitCode, stderr]).toEqual([0, ""]);
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("stops at %s without leaving a file, and ends with %i", async (signal, code) => {
    const { env, sandbox } = await serveApi(people(60), { failures: [{ kind: "hung", page: 2 }] });
    const path = await mkdtemp(join(tmpdir(), "aihr-"));
    onTestFinished(() => rm(path, { recursive: true }));
    const { child, ended } = spawnAihr(`report --page-size 20 --output ${join(path, "report.csv")}`, env);
    await expect.poll(() => sandbox.requests.some(({ page }) => page === 2), { timeout: 10_000 }).toBe(true);
    expect(await readdir(path)).toHaveLength(1);
    child.kill(signal);
    const { exitCode, stdout, stderr } = await ended;
    expect([exitCode, stdout, stderr]).toEqual([code, "", "Stopped.\n"]);
    expect(await readdir(path)).toEqual([]);
  });

  it("shows neither key nor stack when the API refuses", async () => {
    const { env } = await serveApi(people(5), { failures: [{ kind: "forbidden" }] });
    const { exitCode, stdout, stderr } = await spawnAihr("report", env).ended;
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).not.toContain(secretKey);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("shows everything in a demo, and ends by itself without a terminal", async () => {
    const { exitCode, stdout } = await spawnAihr("demo").ended;
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain("/docs");
    for (const words of ["Adoption", "Completion", "People Analytics", "What to try next"]) {
      expect(stdout).toContain(words);
    }
  });
});

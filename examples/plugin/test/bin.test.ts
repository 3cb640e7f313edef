import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createPopulation, createSandbox, sandboxApiKey } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { describe, expect, it, onTestFinished } from "vitest";

const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));

describe("the example plugin", () => {
  it("prints the status of the sandbox's programs", async () => {
    const { stdout } = await run(sandboxApiKey);
    expect(stdout).toMatch(/^# Learning status\n/);
    expect(stdout).toContain("- Learners: 40 learners\n");
  });

  it("says what to do about a rejected API key, without repeating it", async () => {
    const error: { code?: number; stderr?: string } = await run("not-the-key").then(
      () => ({}),
      (error) => error,
    );
    expect(error.code).toBe(1);
    expect(error.stderr).toMatch(/^The API key was .*\n$/);
    expect(error.stderr).not.toContain("not-the-key");
  });
});

async function run(apiKey: string) {
  const served = await serveSandbox({
    sandbox: createSandbox({ population: createPopulation({ seed: 1, learners: 40 }) }),
  });
  onTestFinished(() => served.close());
  return promisify(execFile)(process.execPath, ["--conditions=@aihr-plugins/source", bin], {
    env: { ...process.env, AIHR_BASE_URL: served.url, AIHR_API_KEY: apiKey },
  });
}

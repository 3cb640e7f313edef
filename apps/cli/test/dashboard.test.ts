import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSandbox, populationOf } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { beforeAll, describe, expect, it } from "vitest";
import { runAihr } from "./run-aihr.ts";
import { learner, secretKey } from "./serve-api.ts";

const folder = mkdtempSync(join(tmpdir(), "aihr-cli-dashboard-"));
const history = join(folder, "learning.db");
const monthMs = 30 * 86_400_000;
const now = Date.parse("2026-11-23T10:00:00Z");

beforeAll(async () => {
  for (const day of ["2026-10-04", "2026-11-01", "2026-11-22"]) {
    await runAihr(`record --sandbox --learners 40 --accept --as-of ${day} --history ${history}`);
  }
});

function pageIn(file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

describe("aihr dashboard", () => {
  it("writes one page from the history, as of its newest report, and says so", async () => {
    const ran = await runAihr(`dashboard --history ${history} -o ${folder}/learning.html`);
    expect(ran).toMatchObject({ exitCode: 0, stdout: "" });
    expect(ran.stderr).toContain("40 learners, 7 weeks · as of Nov 22, 2026, 00:00 UTC");
    expect(ran.stderr).toContain("learning.html");
    expect(pageIn("learning.html")).toContain("Figures as of Nov 22, 2026, 00:00 UTC (complete, 40 learners).");
    expect(pageIn("learning.html")).toContain("Completions per week");
  });

  it("takes the history that the environment names, and the page on a pipe", async () => {
    const ran = await runAihr("dashboard", { env: { AIHR_HISTORY: history } });
    expect(ran).toMatchObject({ exitCode: 0 });
    expect(ran.stdout).toMatch(/^<!doctype html>/);
  });

  it("has a title, and names only when they are asked for", async () => {
    await runAihr(["dashboard", "--history", history, "-o", `${folder}/names.html`, "--with-names", "--title", "R&D"]);
    expect(pageIn("names.html")).toContain('<h1 id="heading">R&#38;D</h1>');
    expect(pageIn("names.html")).toContain("Search by name");
    expect(pageIn("learning.html")).not.toContain("Search by name");
  });

  it("reads the report now where there is no history, and says how to get trends", async () => {
    const sandbox = createSandbox({ population: populationOf([learner("Ana", 0, { value: 10 })]), apiKey: secretKey });
    const { url, close } = await serveSandbox({ sandbox });
    const env = { AIHR_BASE_URL: url, AIHR_API_KEY: secretKey };
    const ran = await runAihr(`dashboard -o ${folder}/now.html`, { env, now: now + monthMs }).finally(close);
    expect(ran).toMatchObject({ exitCode: 0 });
    expect(ran.stderr).toContain("Without a history, the page has no trends.");
    expect(pageIn("now.html")).toContain("There is no trend yet");
    expect(pageIn("now.html")).not.toContain(secretKey);
  });

  it.each([
    [`dashboard --history ${folder}/missing.db -o ${folder}/x.html`, 1, /missing\.db/],
    [`dashboard --history ${history} -o ${folder}/x.pdf`, 2, /cannot end in \.pdf\. Use -o learning\.html/],
    [`dashboard --history ${history} --sandbox -o ${folder}/x.html`, 2, /leave one of them out/],
  ])("refuses %s", async (line, exitCode, stderr) => {
    const ran = await runAihr(line);
    expect(ran.exitCode).toBe(exitCode);
    expect(ran.stderr).toMatch(stderr);
  });

  it("does not fill a terminal with a page", async () => {
    const ran = await runAihr(`dashboard --history ${history}`, { columns: 80 });
    expect(ran).toMatchObject({ exitCode: 2, stderr: "A terminal cannot show a page. Add -o learning.html.\n" });
  });

  it("writes no part of a year when it is interrupted", async () => {
    writeFileSync(`${folder}/kept.html`, "kept");
    const stop = new AbortController();
    setTimeout(() => stop.abort("SIGINT"), 300);
    const ran = await runAihr(`dashboard --sandbox -o ${folder}/kept.html`, { signal: stop.signal });
    expect(ran.exitCode).toBe(130);
    expect(pageIn("kept.html")).toBe("kept");
  });

  it("never replaces a history", async () => {
    const copy = join(folder, "copy.html");
    copyFileSync(history, copy);
    const ran = await runAihr(`dashboard --history ${copy} -o ${copy}`);
    expect(ran).toMatchObject({ exitCode: 2 });
    expect(ran.stderr).toContain("it is a history, which would be lost");
    expect(readFileSync(copy).equals(readFileSync(history))).toBe(true);
  });
});

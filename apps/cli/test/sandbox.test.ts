import { metrics, metricText } from "@aihr-plugins/report";
import { createPopulation, programCatalog, sandboxApiKey } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { readFailure } from "../src/commands/faults/failure.ts";
import { readShapeChange } from "../src/commands/faults/shape-change.ts";
import { readMove } from "../src/commands/faults/shift.ts";
import { instantMs } from "../src/commands/options/parse.ts";
import { runAihr } from "./run-aihr.ts";
import { everybody, people, serveApi } from "./serve-api.ts";

/** Serves a sandbox by the command line, lets `use` talk to it, and ends it as Ctrl-C does. */
async function withSandbox(options: string, use: (baseUrl: string) => Promise<unknown>) {
  const stop = new AbortController();
  let useIt: Promise<unknown> | undefined;
  const onOutput = (soFar: string) => {
    const baseUrl = /Base URL +(\S+)/.exec(soFar)?.[1];
    if (baseUrl !== undefined) useIt ??= use(baseUrl).finally(() => stop.abort("SIGINT"));
  };
  const ran = await runAihr(`sandbox --port 0${options}`, { signal: stop.signal, onOutput });
  return { ...ran, result: await useIt };
}

const report = (baseUrl: string, options = "") =>
  runAihr(`report --format jsonl${options}`, { env: { AIHR_BASE_URL: baseUrl, AIHR_API_KEY: sandboxApiKey } });

describe("aihr sandbox", () => {
  it("serves made-up learners, tells how to read them and each request, and ends with 0 at Ctrl-C", async () => {
    const { stdout, exitCode, result } = await withSandbox(" --learners 30", (baseUrl) =>
      report(baseUrl, " --page-size 20"),
    );
    expect(result).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^(.+\n){30}$/) });
    expect(stdout).toMatch(/AIHR_BASE_URL=http:\/\/127\.0\.0\.1:\d+ AIHR_API_KEY=\S+ aihr report$/m);
    expect(stdout).toMatch(/API docs +http:\/\/127\.0\.0\.1:\d+\/docs/);
    expect(stdout).toMatch(/^200 {2}page 1 \(size 20\) +20 learners$/m);
    expect(stdout).toMatch(/^200 {2}page 2 \(size 20\) +10 learners$/m);
    expect(exitCode).toBe(0);
  });

  it("tells the SKUs of its programs, which one can then ask for", async () => {
    const { stdout } = await runAihr("sandbox --help", { columns: 80 });
    for (const { sku, name } of programCatalog) expect(stdout).toContain(`  ${sku}  ${name}\n`);

    const sku = programCatalog[0]?.sku;
    const { stderr } = await runAihr(`report --sandbox --format jsonl --program-skus ${sku},PRG-0`);
    expect(stderr).toMatch(/^\d+ made-up learners/);
    expect((await runAihr("report --sandbox --program-skus PRG-0")).stderr).toContain("aihr sandbox --help lists");
  });

  it.each([
    [" --learners 30 --count too-high", 3],
    [" --learners 300 --ignores-page", 3],
    [" --learners 300 --page-size-cap 40 --count page-length --clamps-page", 0],
    [" --learners 300 --empty-pages 2", 3],
    [" --fail forbidden", 1],
    [" --fail rate-limited@2x1:0", 0],
    [" --learners 300 --leaves 0@1", 3],
    [" --shape data[0].userId=7", 1],
    [" --latency 5 --jitter", 0],
  ])("serves the faults of%s", async (options, exitCode) => {
    const { result } = await withSandbox(options, (baseUrl) => report(baseUrl));
    expect(result).toMatchObject({ exitCode });
  });

  it("shows the organization as it is today, or on the day of --as-of", async () => {
    const servedWith = (options: string) =>
      withSandbox(` --learners 80${options}`, async (baseUrl) => {
        const response = await fetch(`${baseUrl}/external/api/reports?api-version=1.0`, {
          method: "POST",
          headers: { "content-type": "application/json", "x-aihr-api-key": sandboxApiKey },
          body: JSON.stringify({ pageSize: 100 }),
        });
        return (await response.json()).data;
      });
    const asOf = (day: string) => everybody(createPopulation({ seed: 1, learners: 80, asOf: `${day}T00:00:00Z` }));

    const past = await servedWith(" --as-of 2020-02-29");
    expect(past.result).toEqual(asOf("2020-02-29"));
    expect(asOf("2020-02-29").length).toBeLessThan(80);
    expect(past.stdout).toContain(`The sandbox serves ${asOf("2020-02-29").length} made-up learners.`);
    expect((await servedWith("")).result).toEqual(asOf("2026-11-23"));
  });

  it("tells what happened to a request that went wrong", async () => {
    const { stdout } = await withSandbox(" --fail unauthorized --latency 3", (baseUrl) => report(baseUrl));
    expect(stdout).toMatch(/^401 {2}page 1 \(size 100\) +after 3 ms$/m);
  });

  it("says which port is taken, and what to do", async () => {
    const { env } = await serveApi(people(1));
    const port = Number(new URL(env.AIHR_BASE_URL).port);
    const { exitCode, stderr } = await runAihr(`sandbox --port ${port}`);
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      `Port ${port} is taken, perhaps by another sandbox. Choose another: --port ${port + 1}, or --port 0 for any.\n`,
    );
  });
});

describe("aihr demo", () => {
  it("shows the organization and its figures as of a day", async () => {
    const { stdout, exitCode } = await runAihr("demo --once --as-of 2025-01-31");
    const population = createPopulation({ asOf: "2025-01-31T00:00:00Z" });
    const options = { readAt: Date.parse("2025-01-31T00:00:00Z") };
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`${population.size} made-up learners`);
    expect(stdout).toContain(metricText("adoptionRate", metrics(everybody(population), options), options));
  });
});

describe("the spelling of a day", () => {
  it.each([
    ["2026-10-01", "2026-10-01T00:00:00Z"],
    [" 1970-01-01 ", "1970-01-01T00:00:00Z"],
    ["2026-10-01T08:30:00Z", "2026-10-01T08:30:00Z"],
    ["2026-10-01T08:30+02:00", "2026-10-01T06:30:00Z"],
  ])("can be %j", (text, instant) => {
    expect(instantMs(text)).toBe(Date.parse(instant));
  });

  it.each(["yesterday", "2026-02-30", "2026-13-01", "01/10/2026", "2026-10-01T08:30:00", "2026-10-01T25:00Z", ""])(
    "cannot be %j",
    (text) => {
      expect(() => instantMs(text)).toThrow("It must be a day such as 2026-10-01");
    },
  );
});

describe("the spelling of faults", () => {
  it.each([
    ["rate-limited", { kind: "rate-limited" }],
    ["server-error@2", { kind: "server-error", page: 2 }],
    ["bad-gatewayx3", { kind: "bad-gateway", times: 3 }],
    ["rate-limited@2x1:3", { kind: "rate-limited", page: 2, times: 1, retryAfter: "3" }],
    ["slow:2000", { kind: "slow", delayMs: 2000 }],
    ["redirect:https://x.example/a", { kind: "redirect", location: "https://x.example/a" }],
    ["hung@4", { kind: "hung", page: 4 }],
  ])("%s is a failure", (text, failure) => {
    expect(readFailure(text)).toEqual(failure);
  });

  it.each(["", "tired", "hung:5", "slow:soon", "rate-limited@", "server-errorx", "@2"])("“%s” is none", (text) => {
    expect(() => readFailure(text)).toThrow();
  });

  it("is a place and a number of requests for those who join and leave", () => {
    expect(readMove("0@2")).toEqual({ index: 0, afterRequests: 2 });
    expect(() => readMove("first")).toThrow();
  });

  it.each([
    ["data[3].userName=null", { path: ["data", 3, "userName"], value: null }],
    ['count="many"', { path: ["count"], value: "many" }],
    ["data[0].progress[1].date", { path: ["data", 0, "progress", 1, "date"] }],
  ])("is a path and JSON for a field: %s", (text, change) => {
    expect(readShapeChange(text)).toEqual(change);
  });

  it("is the whole reply without a path", () => {
    expect(readShapeChange("=null")).toEqual({ path: [], value: null });
  });

  it.each(["", "]]]=3", "data[x].userName=1", "data[0=1", "data..userName", ".count=1", "data[0]userName"])(
    "refuses what is no path: %j",
    (text) => {
      expect(() => readShapeChange(text)).toThrow(/must look like data\[3\]\.userName/);
    },
  );

  it("refuses what is not JSON", () => {
    expect(() => readShapeChange("count=many")).toThrow(/must be JSON/);
  });
});

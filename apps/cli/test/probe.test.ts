import { type Faults, type Population, sandboxApiKey } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { capFinding } from "../src/reading/probe/page-size.ts";
import { runAihr } from "./run-aihr.ts";
import { everybody, people, secretKey, serveApi } from "./serve-api.ts";

interface Found {
  readonly findings: readonly { readonly topic: string; readonly answer: string; readonly evidence: string }[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly requests: number;
}

async function probe(population: Population, faults: Faults = {}) {
  const { env } = await serveApi(population, faults);
  const ran = await runAihr("probe --json", { env });
  const found: Found = JSON.parse(ran.stdout);
  const answers = Object.fromEntries(found.findings.map(({ topic, answer }) => [topic, answer]));
  return { ...found, ...ran, answers };
}

describe("aihr probe", () => {
  it("finds what a good API does, with eight requests at most", async () => {
    const { answers, settings, requests, exitCode } = await probe(people(60));
    expect(answers).toMatchObject({
      count: "the total",
      "page-size": "not seen, all fit on one page",
      "page-size-echo": "as asked for",
      page: "yes",
      "past-end": "an empty page",
      order: "yes",
      "user-ids": "yes",
      "program-skus": "no learners",
      "unknown-fields": "no",
      "rate-limit": "none seen",
    });
    expect(settings).toEqual({ pageSize: 1000, countIs: "total" });
    expect(requests).toBeLessThanOrEqual(8);
    expect(exitCode).toBe(0);
  });

  it.each<[Faults["count"], string]>([
    ["total", "the total"],
    ["page-length", "the rows of its page"],
    ["zero", "always 0"],
    ["missing", "missing"],
    ["null", "always null"],
    ["too-high", "not the number of learners"],
  ])("tells a count of %s, at any size of organization and page", async (count, answer) => {
    for (const faults of [{}, { pageSizeCap: 7 }]) {
      const { answers, settings } = await probe(people(60), { ...faults, ...(count && { count }) });
      const expected = count === "too-high" && "pageSizeCap" in faults ? "the total" : answer;
      expect(answers.count).toBe(expected);
      expect(settings.countIs).toBe(expected === "the total" ? "total" : undefined);
    }
  });

  it.each<[string, Faults, string, string]>([
    ["a cap", { pageSizeCap: 25 }, "page-size", "25 at most"],
    ["a cap that the echo hides", { pageSizeCap: 25 }, "page-size-echo", "as asked for, not as it is"],
    ["a cap next to a count of the page's rows", { pageSizeCap: 25, count: "page-length" }, "page-size", "25 at most"],
    ["a missing echo", { shape: [{ path: ["pageSize"] }] }, "page-size-echo", "not at all"],
    ["ignored pages", { ignoresPage: true }, "page", "no, every page is the first"],
    ["ignored pages past the end", { ignoresPage: true }, "past-end", "the first page again"],
    ["clamped pages", { clampsPage: true }, "past-end", "the last page again"],
    ["an error past the end", { failures: [{ kind: "bad-request", page: 1_000_000 }] }, "past-end", "an error (400)"],
    ["an error on page 2", { failures: [{ kind: "not-found", page: 2 }] }, "page", "page 2 is an error (404)"],
    ["an empty page 2", { emptyPages: [2] }, "page", "page 2 is empty"],
    ["another order", { shifts: [{ afterRequests: 2, leaves: 0 }] }, "order", "no"],
    ["an undocumented field", { shape: [{ path: ["data", 0, "team"], value: "HR" }] }, "unknown-fields", "yes"],
    ["a name of null", { shape: [{ path: ["data", 0, "userName"], value: null }] }, "empty-fields", "yes"],
    [
      "a rate limit",
      { failures: [{ kind: "rate-limited", page: 2, times: 1, retryAfter: "0" }] },
      "rate-limit",
      "yes, and it was reached",
    ],
  ])("tells %s", async (_, faults, topic, answer) => {
    expect((await probe(people(60), faults)).answers[topic]).toBe(answer);
  });

  it("tells a page size that is refused, and asks for less", () => {
    const data = everybody(people(100));
    const answer = { ok: true, reply: { data } } as const;
    const tooLarge = { ok: false, code: "bad-request", status: 400 } as const;
    const first = { data: data.slice(-2) };
    const second = { ok: true, reply: { data: data.slice(0, 2) } } as const;
    const evidence = { smallSize: 2, first, second, past: answer, noProgram: answer, exchanges: [] };
    const sizes = { largeSize: 100, tooLarge, large: answer, largeNext: undefined, one: undefined };
    expect(capFinding({ ...evidence, ...sizes }).answer).toBe("1000 is an error (400), not up to 100");
  });

  it("advises the page size that holds, and fewer requests at once where there is a limit", async () => {
    const limit = { kind: "rate-limited", page: 2, times: 1, retryAfter: "0" } as const;
    const { settings } = await probe(people(60), { pageSizeCap: 25, failures: [limit] });
    expect(settings).toEqual({ pageSize: 25, concurrency: 2, countIs: "total" });
  });

  it.each<Faults>([
    { ignoresPage: true },
    { ignoresPage: true, count: "page-length" },
    { ignoresPage: true, count: "too-high" },
    { ignoresPage: true, pageSizeCap: 7 },
  ])("draws no conclusion from a server that ignores pages: %j", async (faults) => {
    const { answers, settings } = await probe(people(60), faults);
    expect(answers).toMatchObject({ count: "unclear", "page-size": "unclear", order: "unclear" });
    expect(settings).toEqual({});
    const { env } = await serveApi(people(60), faults);
    const { stdout } = await runAihr("probe", { env });
    expect(stdout).toContain("the API ignores the page number");
    expect(stdout).not.toContain("Here: aihr report");
  });

  it("recommends what can be typed", async () => {
    const { env } = await serveApi(people(60), { pageSizeCap: 25 });
    const { stdout } = await runAihr("probe", { env });
    const recommended = /Here: aihr (.+)/.exec(stdout)?.[1] ?? "";
    const { exitCode, stderr } = await runAihr(`${recommended} -f jsonl`, { env });
    expect(stderr).toMatch(/^60 learners · 3 requests/);
    expect(exitCode).toBe(0);
  });

  it.each([0, 1, 2])("does not guess where there are only %i learners", async (size) => {
    const { answers, exitCode } = await probe(people(size), { count: "page-length" });
    expect(answers.page).toBe("unclear");
    expect(answers.order).toBe("unclear");
    expect(exitCode).toBe(0);
  });

  it("shows no name, no id and no key", async () => {
    const population = people(60);
    const { env } = await serveApi(population, { shape: [{ path: ["data", 0, "team"], value: "Secret team" }] });
    for (const line of ["probe", "probe --json"]) {
      const { stdout, stderr } = await runAihr(line, { env });
      expect(stdout).toContain("team");
      for (const { userId, userName } of everybody(population)) {
        expect(stdout + stderr).not.toContain(userId);
        expect(stdout + stderr).not.toContain(userName);
      }
      expect(stdout + stderr).not.toMatch(new RegExp(`${secretKey}|${sandboxApiKey}|Secret team`));
    }
  });

  it("prints a page for people, with the settings as options of the command line", async () => {
    const { env } = await serveApi(people(60), { pageSizeCap: 25 });
    const { stdout } = await runAihr("probe", { env, columns: 80 });
    expect(stdout).toMatch(/^What does count say\? +the total$/m);
    expect(stdout).toContain("Here: aihr report --page-size 25 --count-is-total");
  });

  it("ends with 1 when not even the first request succeeds", async () => {
    const { env } = await serveApi(people(5), { failures: [{ kind: "unauthorized" }] });
    const { exitCode, stdout, stderr } = await runAihr("probe", { env });
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("(401)");
  });
});

import { LoginError } from "@aihr-plugins/login";
import { populationOf } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { connect, connectTo, refusalOf } from "./kit/connect.ts";
import { learner, team } from "./kit/people.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

describe("the shared report", () => {
  it("is not read before the first question, and once for many", async () => {
    const { client, call, requests } = await connect({ population: team });
    await client.listTools();
    expect(requests()).toBe(0);
    await Promise.all([call("team_summary"), call("list_stalled"), call("find_learner", { query: "bo" })]);
    const before = requests();
    expect(before).toBeGreaterThan(0);
    await call("compare_programs");
    expect(requests()).toBe(before);
  });

  it("is read again after an hour", async () => {
    const { call, requests, pass } = await connect({ population: team });
    await call("team_summary");
    const before = requests();
    pass(hourMs - 1);
    expect(await call("team_summary")).toMatchObject({ asOf: "as of Nov 23, 2026, 12:00 UTC" });
    expect(requests()).toBe(before);
    pass(1);
    expect(await call("team_summary")).toMatchObject({ asOf: "as of Nov 23, 2026, 13:00 UTC" });
    expect(requests()).toBeGreaterThan(before);
  });

  it("is read again on request, at most once a minute", async () => {
    const { call, requests, pass } = await connect({ population: team });
    await call("team_summary");
    const before = requests();
    await call("refresh_report");
    expect(requests()).toBe(before);
    pass(minuteMs);
    expect(await call("refresh_report")).toEqual({ learners: "4 learners", asOf: "as of Nov 23, 2026, 12:01 UTC" });
    expect(requests()).toBeGreaterThan(before);
  });

  it("is the last one with a warning if AIHR cannot be read, tried again after a minute", async () => {
    const { call, requests, misbehave, pass } = await connect({ population: team });
    await call("team_summary");
    await misbehave({ failures: [{ kind: "not-found" }] });
    pass(3 * hourMs);
    const answer = await call("team_summary");
    expect(answer).toMatchObject({
      metrics: { Learners: "4 learners" },
      asOf: "as of Nov 23, 2026, 12:00 UTC, 3 hours ago",
      warning: expect.stringContaining("404"),
    });
    const before = requests();
    await call("team_summary");
    expect(requests()).toBe(before);
    await misbehave({});
    pass(minuteMs);
    expect(await call("team_summary")).not.toHaveProperty("warning");
  });

  it.each([
    ["unauthorized", "401"],
    ["forbidden", "403"],
  ] as const)("is not shown anymore to those whose key AIHR refuses as %s", async (kind, status) => {
    const { call, refusal, misbehave, pass } = await connect({ population: team });
    await call("team_summary");
    await misbehave({ failures: [{ kind }] });
    pass(hourMs);
    expect(await refusal("team_summary")).toContain(status);
    expect(await refusal("list_stalled")).toContain(status);
  });

  it("says when it is incomplete, and stays the last complete one", async () => {
    const incomplete = await connect({ population: team, faults: { hiddenLearners: [1] } });
    expect(await incomplete.call("team_summary")).toMatchObject({ warning: expect.stringContaining("counts") });
    const { call, misbehave, pass } = await connect({ population: team });
    await call("team_summary");
    await misbehave({ hiddenLearners: [1] });
    pass(hourMs);
    expect(await call("team_summary")).toMatchObject({
      asOf: "as of Nov 23, 2026, 12:00 UTC, 1 hour ago",
      warning: expect.stringMatching(/^The newest report is incomplete\. /),
    });
  });

  it("goes on being read for a client that stops waiting", async () => {
    const slow = { population: team, faults: { latency: { meanMs: 300, distribution: "fixed" } } } as const;
    const { call, refusal } = await connect(slow, { answerWithinMs: 50 });
    expect(await refusal("team_summary")).toBe("The report is still being read. Ask again in a minute.");
    await expect
      .poll(() => call("team_summary").catch(() => undefined), { timeout: 5000 })
      .toMatchObject({
        metrics: { Learners: "4 learners" },
      });
  });

  it("sends progress to a client that asks for it", async () => {
    const many = populationOf(Array.from({ length: 450 }, (_, at) => learner(`Ana ${at}`, at)));
    const { client } = await connect({ population: many });
    const seen: number[] = [];
    await client.callTool({ name: "team_summary" }, { onprogress: ({ progress }) => void seen.push(progress) });
    expect(seen.at(-1)).toBe(450);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });
});

describe("a server that has no access", () => {
  it("starts, lists its tools, and says how to set it", async () => {
    const client = await connectTo({});
    expect((await client.listTools()).tools.length).toBeGreaterThan(0);
    expect(await refusalOf(client, "team_summary")).toMatch(/Set AIHR_BASE_URL and AIHR_API_KEY .* aihr login/);
  });

  it("looks again at the next question", async () => {
    const { client } = await connect({ population: team });
    expect(client).toBeDefined();
    let logins = 0;
    const other = await connectTo({
      openAccess: async () => {
        logins += 1;
        throw new LoginError("The saved API key cannot be opened. Run aihr login again.");
      },
    });
    expect(await refusalOf(other, "team_summary")).toBe("The saved API key cannot be opened. Run aihr login again.");
    await refusalOf(other, "team_summary");
    expect(logins).toBe(2);
  });

  it("says nothing of an unexpected error but that there is a bug", async () => {
    const client = await connectTo({
      openAccess: async () => {
        throw new Error("secret detail");
      },
    });
    expect(await refusalOf(client, "team_summary")).toMatch(/^The server has a bug\./);
  });
});

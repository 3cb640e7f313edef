import { sandboxApiKey } from "@aihr-plugins/sandbox";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { learnerId, openSandbox, team, withLearners } from "./kit/changing-sandbox.ts";
import { createTrigger, type TriggerSetup } from "./kit/polling-trigger.ts";

const sandbox = await openSandbox();
const other = await openSandbox();
const events = ["learnerAdded", "learnerRemoved", "learnerReturned", "programCompleted", "enrollmentStalled"];
const trigger = (setup: Partial<TriggerSetup> = {}) =>
  createTrigger({ baseUrl: sandbox.url, parameters: { events }, ...setup });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-23T12:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("another report", () => {
  it("of another server is a new baseline, which the log explains", async () => {
    sandbox.become(team(1, 2, 3));
    const polling = trigger();
    await polling.poll();
    other.become(team(11, 12, 13));
    polling.activate("update", { baseUrl: other.url });
    expect(await polling.poll()).toEqual([]);
    expect(polling.logged.at(-1)).toBe(
      "AIHR Trigger: this report is the baseline, without events, because the credential has another base URL.",
    );
    other.become(team(11, 12, 13, 14));
    expect(await polling.poll()).toMatchObject([{ event: "learnerAdded", learnerId: learnerId(14) }]);
  });

  it("of strangers is a new baseline, which the log explains", async () => {
    sandbox.become(team(1, 2, 3));
    const polling = trigger();
    await polling.poll();
    sandbox.become(team(11, 12, 13));
    expect(await polling.poll()).toEqual([]);
    expect(polling.logged.at(-1)).toMatch(/because no learner of the last report is in this one\.$/);
    expect(await polling.poll()).toEqual([]);
  });

  it("is none that is read with a new key for the same people", async () => {
    sandbox.become(team(1, 2, 3));
    const polling = trigger();
    await polling.poll();
    polling.activate("update", { apiKey: ` ${sandboxApiKey}\n` });
    sandbox.become(team(1, 2, 3, 4));
    expect(await polling.poll()).toMatchObject([{ event: "learnerAdded", learnerId: learnerId(4) }]);
  });

  it("is none that is empty: that is an outage", async () => {
    sandbox.become(team(1, 2, 3));
    const polling = trigger();
    await polling.poll();
    sandbox.become(withLearners());
    expect(await polling.poll()).toEqual([]);
    expect(polling.warnings.at(-1)).toMatch(/the report is empty, which is taken for an outage/);
    sandbox.become(team(1, 2, 3, 4));
    expect(await polling.poll()).toMatchObject([{ event: "learnerAdded", learnerId: learnerId(4) }]);
  });
});

describe("the first poll", () => {
  const down = (kind: "rate-limited" | "forbidden" | "web-page") => ({
    ...team(1, 2),
    faults: { failures: [kind === "rate-limited" ? { kind, retryAfter: "3600" } : { kind }] },
  });

  it.each(["rate-limited", "forbidden", "web-page"] as const)(
    "after a restart never ends the trigger: %s",
    async (kind) => {
      sandbox.become(team(1, 2));
      const polling = trigger();
      await polling.poll();
      sandbox.become(down(kind));
      polling.activate("init");
      expect(await polling.poll()).toEqual([]);
      expect(polling.warnings.at(-1)).toMatch(/^AIHR Trigger: the first poll failed, and the next one tries again\. ./);
      await expect(polling.poll()).rejects.toThrow();
      sandbox.become(team(1, 2, 3));
      expect(await polling.poll()).toMatchObject([{ event: "learnerAdded", learnerId: learnerId(3) }]);
    },
    20_000,
  );

  it("after a restart without a baseline goes on as well", async () => {
    sandbox.become(down("forbidden"));
    const polling = trigger();
    polling.activate("init");
    expect(await polling.poll()).toEqual([]);
    sandbox.become(team(1, 2));
    expect(await polling.poll()).toEqual([]);
    // Only with an execution does n8n store what a later poll remembers.
    expect(polling.hasStartedExecution).toBe(true);
    sandbox.become(team(1, 2, 3));
    polling.restart();
    expect(await polling.poll()).toMatchObject([{ event: "learnerAdded", learnerId: learnerId(3) }]);
  });

  it("is the baseline without an execution", async () => {
    sandbox.become(team(1, 2));
    const polling = trigger();
    await polling.poll();
    expect(polling.hasStartedExecution).toBe(false);
    await polling.poll();
    expect(polling.hasStartedExecution).toBe(false);
  });

  it("that a user waits for shows what is wrong", async () => {
    sandbox.become(down("forbidden"));
    await expect(trigger().poll()).rejects.toThrow(/\(403\)/);
  });

  it("that takes too long leaves the baseline to the next one", async () => {
    const slow = { latency: { meanMs: 2000, distribution: "fixed" } } as const;
    sandbox.become({ ...team(1, 2), faults: slow });
    const polling = trigger({ pollBudgetMs: 500 });
    expect(await polling.poll()).toEqual([]);
    expect(polling.warnings).toEqual([
      expect.stringContaining("the next one tries again. The report could not be read"),
    ]);
    await expect(polling.poll()).rejects.toThrow(/^The report could not be read within/);
    sandbox.become(team(1, 2));
    expect(await polling.poll()).toEqual([]);
    sandbox.become(team(1, 2, 3));
    expect(await polling.poll()).toHaveLength(1);
  });
});

describe("polls", () => {
  it("never overlap: one is skipped while another runs, and nothing is lost", async () => {
    sandbox.become(team(1, 2));
    const polling = trigger();
    await polling.poll();
    sandbox.become({ ...team(1, 2, 3), faults: { latency: { meanMs: 150, distribution: "fixed" } } });
    const [first, second] = await Promise.all([polling.poll(), polling.poll()]);
    expect([first.length, second.length]).toEqual([1, 0]);
    expect(polling.warnings).toEqual(["AIHR Trigger: this poll is skipped, because the one before it still runs."]);
    expect(await polling.poll()).toEqual([]);
  });

  it("of two triggers run at the same time", async () => {
    sandbox.become({ ...team(1, 2), faults: { latency: { meanMs: 50, distribution: "fixed" } } });
    const pollings = [trigger(), trigger()];
    await Promise.all(pollings.map(({ poll }) => poll()));
    expect(pollings.flatMap(({ warnings }) => warnings)).toEqual([]);
  });
});

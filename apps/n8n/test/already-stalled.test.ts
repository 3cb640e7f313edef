import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { enrollment, learnerId, openSandbox, withLearners } from "./kit/changing-sandbox.ts";
import { createTrigger } from "./kit/polling-trigger.ts";

const sandbox = await openSandbox();
const other = await openSandbox();
const now = Date.parse("2026-11-23T12:00:00Z");
const dayMs = 86_400_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now });
  sandbox.become(people);
  other.become(people);
});
afterEach(() => {
  vi.useRealTimers();
});

/** The first has stalled in PA and may in TA, the second has stalled in neither. */
const people = withLearners(
  { number: 1, progress: [enrollment("PA", 50, "2026-10-01T09:00:00Z"), enrollment("TA", 10, "2026-10-30T09:00:00Z")] },
  { number: 2, progress: [enrollment("PA", 100, "2026-10-01T09:00:00Z"), enrollment("TA", 0, "2026-10-01T09:00:00Z")] },
);

function open(options: object, events = ["enrollmentStalled"], filters = {}) {
  return createTrigger({ baseUrl: sandbox.url, parameters: { events, options, filters } });
}

describe("with Include Already Stalled", () => {
  it("the first poll has what has stalled by then, once", async () => {
    const trigger = open({ includeStalled: true }, ["enrollmentStalled", "programCompleted", "learnerAdded"]);
    expect(await trigger.poll()).toMatchObject([
      { event: "enrollmentStalled", learnerId: learnerId(1), program: "PA", lastActivity: "2026-10-01T09:00:00.000Z" },
    ]);
    expect(trigger.hasStartedExecution).toBe(true);
    expect(await trigger.poll()).toEqual([]);
    trigger.restart();
    expect(await trigger.poll()).toEqual([]);
  });

  it("later polls have what stalls from then on", async () => {
    const trigger = open({ includeStalled: true });
    await trigger.poll();
    vi.setSystemTime(now + 8 * dayMs);
    expect(await trigger.poll()).toMatchObject([{ learnerId: learnerId(1), program: "TA" }]);
  });

  it("an event has the same ID as if the trigger had been there when it stalled", async () => {
    const [included] = await open({ includeStalled: true }).poll();
    vi.setSystemTime(Date.parse("2026-10-20T12:00:00Z"));
    const watching = open({});
    await watching.poll();
    vi.setSystemTime(now);
    const [seen] = await watching.poll();
    expect(included?.eventId).toBe(seen?.eventId);
  });

  it("keeps to the chosen programs and events", async () => {
    expect(await open({ includeStalled: true }, undefined, { programs: ["TA"] }).poll()).toEqual([]);
    expect(await open({ includeStalled: true }, ["programCompleted"]).poll()).toEqual([]);
  });

  it("a baseline of another server has no events", async () => {
    const trigger = open({ includeStalled: true });
    await trigger.poll();
    trigger.activate("update", { baseUrl: other.url });
    expect(await trigger.poll()).toEqual([]);
  });
});

describe("without it", () => {
  it.each([{}, { includeStalled: "false" }])("the first poll has no events: %j", async (options) => {
    expect(await open(options).poll()).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { enrollment, learnerId, openSandbox, withLearners } from "./kit/changing-sandbox.ts";
import { createTrigger } from "./kit/polling-trigger.ts";

const sandbox = await openSandbox();
const events = ["learnerAdded", "learnerRemoved", "learnerReturned", "programCompleted", "enrollmentStalled"];
const trigger = (parameters = {}, timeZone = "UTC") =>
  createTrigger({ baseUrl: sandbox.url, parameters: { events, ...parameters }, timeZone });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-23T12:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

const jane = (...progress: object[]) => ({ number: 1, userName: "Jane", progress });
const omar = { number: 2, userName: "Omar", progress: [] };

describe("the trigger", () => {
  it("finds nothing in the first report, and then what changed", async () => {
    const { poll } = trigger();
    sandbox.become(withLearners(jane(enrollment("PA", 90, "2026-11-20T09:00:00Z"))));
    expect(await poll()).toEqual([]);
    sandbox.become(withLearners(jane(enrollment("PA", 100, "2026-11-23T09:00:00Z")), omar));
    expect(await poll()).toMatchObject([
      { event: "programCompleted", learnerName: "Jane", program: "PA", progressPercent: 100 },
      { event: "learnerAdded", learnerName: "Omar", program: null, noticedAt: "2026-11-23T12:00:00.000Z" },
    ]);
  });

  it("finds learners who leave and return", async () => {
    const { poll } = trigger();
    sandbox.become(withLearners(jane(), omar));
    await poll();
    sandbox.become(withLearners(jane()));
    expect(await poll()).toMatchObject([{ event: "learnerRemoved", learnerId: learnerId(2), learnerName: null }]);
    sandbox.become(withLearners(jane(), omar));
    expect(await poll()).toMatchObject([{ event: "learnerReturned", learnerId: learnerId(2), learnerName: "Omar" }]);
  });

  it.each([
    ["UTC", []],
    ["Pacific/Chatham", ["PA"]],
  ])("counts days in the workflow's time zone: %s", async (timeZone, stalled) => {
    const { poll } = trigger({}, timeZone);
    sandbox.become(withLearners(jane(enrollment("PA", 50, "2026-10-24T09:00:00Z"))));
    vi.setSystemTime(Date.parse("2026-11-20T12:00:00Z"));
    await poll();
    vi.setSystemTime(Date.parse("2026-11-23T12:00:00Z"));
    const found = await poll();
    expect(found.map(({ event, program }) => [event, program])).toEqual(
      stalled.map((program) => ["enrollmentStalled", program]),
    );
  });

  it("changes nothing for an incomplete report, and logs every reason", async () => {
    const { poll, warnings } = trigger();
    sandbox.become(withLearners(jane(), omar));
    await poll();
    sandbox.become({ ...withLearners(jane(), omar), faults: { hiddenLearners: [1] } });
    expect(await poll()).toEqual([]);
    expect(warnings).toEqual([
      "AIHR Trigger: this poll finds no events, and the next one compares again. The API counts 2 learners but listed only 1.",
    ]);
    sandbox.become(withLearners(jane(), omar));
    expect(await poll()).toEqual([]);
  });

  it("reads the next report faster, because it expects as many learners", async () => {
    const polling = trigger({ options: { pageSize: 1 } });
    sandbox.become(withLearners(...Array.from({ length: 8 }, (_, at) => ({ number: at + 1, progress: [] }))));
    await polling.poll();
    expect(polling.sentBeforeFirstReply).toBe(1);
    await polling.poll();
    expect(polling.sentBeforeFirstReply).toBe(4);
  });

  it("returns one event of each kind of real learners for a test", async () => {
    sandbox.become(withLearners(jane(enrollment("PA", 50, "2026-01-01T09:00:00Z"))));
    expect(await trigger().poll("manual")).toMatchObject([
      { event: "learnerAdded", learnerName: "Jane" },
      { event: "learnerRemoved", learnerName: null },
      { event: "learnerReturned", learnerName: "Jane" },
      { event: "enrollmentStalled", program: "PA", lastActivity: "2026-01-01T09:00:00.000Z" },
    ]);
  });
});

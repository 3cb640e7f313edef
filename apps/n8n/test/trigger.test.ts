import { sandboxApiKey } from "@aihr-plugins/sandbox";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eventChoices } from "../nodes/AihrTrigger/trigger.fields.ts";
import { enrollment, learnerId, openSandbox, team, withLearners } from "./kit/changing-sandbox.ts";
import { createTrigger, type TriggerSetup } from "./kit/polling-trigger.ts";

const sandbox = await openSandbox();
const events = ["learnerAdded", "learnerRemoved", "learnerReturned", "programCompleted", "enrollmentStalled"];
const trigger = (parameters: TriggerSetup["parameters"] = {}, timeZone = "UTC") =>
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

describe("a filter by programs", () => {
  const filters = { programs: ["People Analytics"] };
  const inTalent = { number: 3, userName: "Wei", progress: [enrollment("TA", 5, "2026-11-20T09:00:00Z")] };
  const inPeople = { number: 4, userName: "Mia", progress: [enrollment("PA", 5, "2026-11-20T09:00:00Z")] };

  it("keeps the learners who are in one of them", async () => {
    const polling = trigger({ filters });
    sandbox.become(withLearners(jane(enrollment("PA", 50, "2026-11-20T09:00:00Z"))));
    await polling.poll();
    sandbox.become(withLearners(jane(enrollment("PA", 50, "2026-11-20T09:00:00Z")), inTalent, inPeople));
    expect(await polling.poll()).toMatchObject([{ event: "learnerAdded", learnerName: "Mia", program: "PA" }]);
    sandbox.become(withLearners(jane(enrollment("PA", 50, "2026-11-20T09:00:00Z"))));
    expect(await polling.poll()).toMatchObject([
      { event: "learnerRemoved", learnerId: learnerId(4), program: "PA", progressPercent: 5 },
    ]);
    sandbox.become(withLearners(jane(enrollment("PA", 50, "2026-11-20T09:00:00Z")), inTalent, inPeople));
    expect(await polling.poll()).toMatchObject([{ event: "learnerReturned", learnerName: "Mia" }]);
  });

  it("takes names with commas, and warns of one that no program has", async () => {
    const polling = trigger({ events: "Program Completed", filters: { programs: "Pay, Perks, and Benefits, Nope" } });
    sandbox.become(withLearners(jane(enrollment("PPB", 90, "2026-11-20T09:00:00Z"))));
    await polling.poll();
    sandbox.become(withLearners(jane(enrollment("PPB", 100, "2026-11-21T09:00:00Z"))));
    expect(await polling.poll()).toMatchObject([{ event: "programCompleted", program: "PPB" }]);
    expect(polling.warnings.at(-1)).toMatch(/“Nope”\. Check 'Program Names or IDs'\.$/);
  });
});

describe("an event", () => {
  it("of every kind has the program, the progress and the date", async () => {
    const all = eventChoices.map(({ value }) => value);
    const before = [
      jane(enrollment("PA", 90, "2026-11-01T09:00:00Z"), enrollment("TA", 40, "2026-10-23T09:00:00Z")),
      omar,
    ];
    const polling = trigger({ events: all, options: { milestones: "50%, 95" } });
    vi.setSystemTime(Date.parse("2026-11-20T12:00:00Z"));
    sandbox.become(withLearners(...before));
    await polling.poll();
    vi.setSystemTime(Date.parse("2026-11-23T12:00:00Z"));
    sandbox.become(
      withLearners(jane(enrollment("PA", 100, "2026-11-22T09:00:00Z"), enrollment("TA", 40, "2026-10-23T09:00:00Z")), {
        number: 3,
        userName: "Wei",
        progress: [enrollment("TA", 22.02247191011236, "2026-11-21T09:00:00Z")],
      }),
    );
    const found = await polling.poll();
    const shown = found.map(({ event, program, progressPercent, lastActivity }) => [
      event,
      program,
      progressPercent,
      String(lastActivity).slice(0, 10),
    ]);
    expect(shown).toEqual([
      ["progressMade", "PA", 100, "2026-11-22"],
      ["milestoneReached", "PA", 100, "2026-11-22"],
      ["programCompleted", "PA", 100, "2026-11-22"],
      ["enrollmentStalled", "TA", 40, "2026-10-23"],
      ["learnerAdded", "TA", 22.02, "2026-11-21"],
      ["programStarted", "TA", 22.02, "2026-11-21"],
      ["progressMade", "TA", 22.02, "2026-11-21"],
      ["learnerRemoved", null, null, "null"],
    ]);
  });
});

describe("a test in the editor", () => {
  it("reads on until there is an example of each event", async () => {
    const started = Array.from({ length: 120 }, (_, at) => ({ number: at + 1, progress: [] }));
    const completed = { number: 121, userName: "Mia", progress: [enrollment("PA", 100, "2026-11-20T09:00:00Z")] };
    sandbox.become(withLearners(...started, completed));
    expect(await trigger({ events: ["programCompleted"] }).poll("manual")).toMatchObject([
      { event: "programCompleted", learnerName: "Mia" },
    ]);
  });

  it.each([
    [{ events: ["programCompleted"] }, "The report has no example of these events: no program has been completed."],
    [
      { events: ["programCompleted", "enrollmentStalled"], filters: { programs: "TA" } },
      "in the chosen programs: no program has been completed, no enrollment is stalled.",
    ],
    [
      { filters: { programs: "Peple Analytics" } },
      "No program matches “Peple Analytics”. Did you mean People Analytics",
    ],
    [{ events: [] }, "'Events' must be"],
    [{ options: { milestones: "25, many" } }, "'Milestones (%)' must be a whole number from 1 to 99."],
  ])("says why there is none: %o", async (parameters, sentence) => {
    sandbox.become(
      withLearners(jane(enrollment("PA", 50, "2026-11-20T09:00:00Z"), enrollment("TA", 50, "2026-11-20T09:00:00Z"))),
    );
    const polling = trigger({ events: ["programCompleted"], ...parameters });
    await expect(polling.poll("manual")).rejects.toThrow(sentence);
    expect(polling.stored).toBe("{}");
  });
});

describe("what the trigger stores", () => {
  it("holds neither the key nor a name", async () => {
    sandbox.become(team(1, 2, 3));
    const polling = trigger();
    await polling.poll();
    sandbox.become(withLearners());
    await polling.poll();
    const kept = JSON.stringify([polling.stored, polling.logged]);
    expect(kept).not.toContain("Learner 1");
    expect(kept).not.toContain(sandboxApiKey);
  });
});

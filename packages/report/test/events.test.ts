import type { AdoptionProgressViewModel, AdoptionViewModel } from "@aihr-plugins/core";
import { type EventOptions, events } from "@aihr-plugins/report/events";
import { describe, expect, it } from "vitest";
import { DAY, daysBefore, learner, NOW } from "./learners.ts";

type Poll = readonly AdoptionViewModel[] | { readonly partial: readonly AdoptionViewModel[] };

/** The keys of the events of each poll after the first. Polls are a day apart unless set. */
function keysOf(
  polls: readonly Poll[],
  { everyDays = 1, ...options }: Partial<EventOptions> & { everyDays?: number } = {},
) {
  let { state } = events(undefined, report(polls[0] ?? []), { readAt: NOW, ...options });
  return polls.slice(1).map((poll, at) => {
    const found = events(state, report(poll), { readAt: NOW + (at + 1) * everyDays * DAY, ...options });
    state = found.state;
    return found.events.map(({ key }) => key);
  });
}

function report(poll: Poll) {
  return "partial" in poll ? { learners: poll.partial, complete: false } : { learners: poll, complete: true };
}

const ana = (...progress: AdoptionProgressViewModel[]) => [learner("ana", ...progress)];
const at = (value: number | null, more: AdoptionProgressViewModel = {}) => ana({ abbreviation: "PA", value, ...more });

describe("the first report", () => {
  it("is a baseline without events", () => {
    expect(events(undefined, report(at(100)), { readAt: NOW }).events).toEqual([]);
  });

  it("is the first complete one", () => {
    const partial = events(undefined, report({ partial: at(10) }), { readAt: NOW });
    expect(partial).toEqual({ events: [], state: undefined });
  });
});

describe("events between two reports", () => {
  it.each([
    ["a learner not seen before", [], ana(), ["ana:added"]],
    ["a learner missing", ana(), [], ["ana:removed:1"]],
    ["a program begun by progress", at(0), at(3), ["ana:pa:started", "ana:pa:progress:3"]],
    ["a program begun by time spent", at(0), at(0, { timeSpentInMinutes: 5 }), ["ana:pa:started"]],
    ["progress", at(30), at(40.5), ["ana:pa:progress:40.5"]],
    ["a milestone reached", at(24.9), at(25), ["ana:pa:progress:25", "ana:pa:milestone:25"]],
    ["milestones passed", at(30), at(80), ["ana:pa:progress:80", "ana:pa:milestone:50", "ana:pa:milestone:75"]],
    ["a program completed", at(99.6), at(100), ["ana:pa:progress:100", "ana:pa:completed"]],
    [
      "a program by its name where it has no abbreviation",
      ana({ programName: "Talent", value: 1 }),
      ana({ programName: "Talent", value: 2 }),
      ["ana:talent:progress:2"],
    ],
    ["nothing new", at(40), at(40), []],
    ["progress that went down", at(40), at(30), []],
    ["progress that went missing", at(40), at(null), []],
    ["a program that went missing", at(40), ana(), []],
    [
      "a program that has got its abbreviation since, and goes on",
      ana({ programName: "People Analytics", value: 40 }),
      at(51, { programName: "People Analytics" }),
      ["ana:pa:progress:51", "ana:pa:milestone:50"],
    ],
    [
      "a program next to another one of its name",
      ana({ programName: "People Analytics", value: 40 }),
      ana(
        { programName: "People Analytics", value: 40 },
        { programName: "People Analytics", abbreviation: "PA", value: 3 },
      ),
      ["ana:pa:started", "ana:pa:progress:3"],
    ],
    ["a new name of a program", at(40, { programName: "Old" }), at(40, { programName: "New" }), []],
  ])("tell %s", (_, before, after, keys) => {
    expect(keysOf([before, after])).toEqual([keys]);
  });

  it("tell what a new learner, or one with a new program, has done already", () => {
    const all = ["started", "progress:100", "milestone:25", "milestone:50", "milestone:75", "completed"];
    const keys = all.map((what) => `ana:pa:${what}`);
    expect(keysOf([[], at(100)])).toEqual([["ana:added", ...keys]]);
    expect(keysOf([ana(), at(100)])).toEqual([keys]);
  });

  it("tell milestones as they are set", () => {
    expect(keysOf([at(0.5), at(60)], { milestones: [10, 90] })).toEqual([
      ["ana:pa:progress:60", "ana:pa:milestone:10"],
    ]);
  });

  it("say who, which program and how far", () => {
    const named = (value: number) => [
      { userId: "1", userName: "Ana Díaz", progress: [{ programName: "People Analytics", abbreviation: "PA", value }] },
    ];
    const { state } = events(undefined, report(named(20)), { readAt: NOW });
    const about = { learnerId: "1", learnerName: "Ana Díaz", program: "PA", programName: "People Analytics" };
    expect(events(state, report(named(30)), { readAt: NOW }).events).toEqual([
      { type: "progress-made", key: "1:pa:progress:30", ...about, value: 30 },
      { type: "milestone-reached", key: "1:pa:milestone:25", ...about, value: 30, milestone: 25 },
    ]);
    const { state: unbegun } = events(undefined, report(named(0)), { readAt: NOW });
    expect(events(unbegun, report(named(100)), { readAt: NOW, milestones: [] }).events).toEqual([
      { type: "program-started", key: "1:pa:started", ...about },
      { type: "progress-made", key: "1:pa:progress:100", ...about, value: 100 },
      { type: "program-completed", key: "1:pa:completed", ...about },
    ]);
    expect(events(state, report([]), { readAt: NOW }).events).toEqual([
      { type: "learner-removed", key: "1:removed:1", learnerId: "1", learnerName: null },
    ]);
  });
});

describe("an event is reported once", () => {
  it.each([
    [
      "when progress falls and rises again",
      [at(40), at(50), at(30), at(50), at(51)],
      [["ana:pa:progress:50", "ana:pa:milestone:50"], [], [], ["ana:pa:progress:51"]],
    ],
    [
      "when a program is completed, corrected and completed again",
      [at(99), at(100), at(90), at(100)],
      [["ana:pa:progress:100", "ana:pa:completed"], [], []],
    ],
    ["when a program disappears and comes back", [at(40), ana(), at(40), at(41)], [[], [], ["ana:pa:progress:41"]]],
    [
      "when progress is missing for one poll",
      [at(0), at(9), at(null), at(9)],
      [["ana:pa:started", "ana:pa:progress:9"], [], []],
    ],
    [
      "when a learner leaves, returns and leaves again",
      [at(40), [], [], at(45), []],
      [["ana:removed:1"], [], ["ana:returned:1", "ana:pa:progress:45"], ["ana:removed:2"]],
    ],
    [
      "when a learner has a program twice",
      [
        ana({ abbreviation: "PA", value: 9 }, { abbreviation: "PA", value: 3 }),
        ana({ abbreviation: "PA", value: 3 }, { abbreviation: "PA", value: 12 }),
        ana({ abbreviation: "PA", value: 12 }, { abbreviation: "PA", value: 4 }),
      ],
      [["ana:pa:progress:12"], []],
    ],
  ])("%s", (_, polls, keys) => {
    expect(keysOf(polls)).toEqual(keys);
  });

  it("and again under the same key while its state was not kept", () => {
    const { state } = events(undefined, report(at(10)), { readAt: NOW });
    const first = events(state, report(at(20)), { readAt: NOW + DAY });
    expect(events(state, report(at(20)), { readAt: NOW + 2 * DAY }).events).toEqual(first.events);
    expect(events(first.state, report(at(20)), { readAt: NOW + 3 * DAY }).events).toEqual([]);
  });
});

describe("a program that a learner has twice", () => {
  it.each([
    ["has begun if time was spent in one", { value: 0, timeSpentInMinutes: 60 }, { value: 0 }, ["ana:pa:started"]],
    ["is as far as the further one", { value: 3 }, { value: 9 }, ["ana:pa:started", "ana:pa:progress:9"]],
    [
      "is as recent as the later one",
      { value: 3, date: daysBefore(3) },
      { value: 3, date: daysBefore(300) },
      ["ana:pa:started", "ana:pa:progress:3"],
    ],
  ])("%s", (_, one, other, keys) => {
    const twice = [one, other].map((entry) => ({ abbreviation: "PA", ...entry }));
    expect(keysOf([ana(), ana(...twice)])).toEqual([keys]);
    expect(keysOf([ana(), ana(...[...twice].reverse())])).toEqual([keys]);
  });
});

describe("a partial report", () => {
  it("removes no learner, has no events and leaves what is known as it was", () => {
    expect(keysOf([at(10), { partial: [] }, { partial: at(50) }, at(20)])).toEqual([[], [], ["ana:pa:progress:20"]]);
  });
});

describe("stalling", () => {
  const since = (days: number, value = 50) => at(value, { date: daysBefore(days) });
  const stalled = (days: number) => `ana:pa:stalled:${daysBefore(days)}`;

  it("is reported when the time comes, though the report stays the same", () => {
    expect(keysOf([since(29), since(29), since(29), since(29)])).toEqual([[], [stalled(29)], []]);
  });

  it("is not reported for what had stalled in the baseline", () => {
    expect(keysOf([since(31), since(31)])).toEqual([[]]);
  });

  it("is reported again after activity, with the new date", () => {
    const resumed = since(-22);
    expect(keysOf([since(20), since(20), resumed, resumed], { everyDays: 20 })).toEqual([
      [stalled(20)],
      [],
      [stalled(-22)],
    ]);
  });

  it("is reported again for activity on the earliest day that was recent when it was reported", () => {
    expect(keysOf([since(29), since(29), since(29), since(28)])).toEqual([[], [stalled(29)], [stalled(28)]]);
  });

  it("is not reported again for an earlier date", () => {
    expect(keysOf([since(29), since(29), since(5), since(29)], { everyDays: 3 })).toEqual([[stalled(29)], [], []]);
  });

  it("is reported for a new learner and for a program that begins with an old date", () => {
    expect(keysOf([[], since(40)])[0]).toContain(stalled(40));
    expect(keysOf([since(40, 0), since(40, 5)])[0]).toContain(stalled(40));
  });

  it("is not reported twice when the days are set otherwise and back", () => {
    const polls = [40, 20, 40, 20].map((days) => ({ days, readAt: NOW }));
    let { state } = events(undefined, report(since(30)), { readAt: NOW, days: 60 });
    const keys = polls.map((options) => {
      const found = events(state, report(since(30)), options);
      state = found.state;
      return found.events.map(({ key }) => key);
    });
    expect(keys).toEqual([[], [stalled(30)], [], []]);
  });

  it.each([
    ["completed", since(90, 100)],
    ["not started", since(90, 0)],
    ["without a date", at(50)],
    ["with a date that is none", at(50, { date: "long ago" })],
  ])("is not reported for a program %s", (_, poll) => {
    expect(keysOf([[], poll])[0]?.filter((key) => key.includes("stalled"))).toEqual([]);
  });
});

describe("a learner who leaves and returns", () => {
  it("is reported once for each time, under numbered keys", () => {
    expect(keysOf([ana(), [], [], ana(), ana(), [], ana()])).toEqual([
      ["ana:removed:1"],
      [],
      ["ana:returned:1"],
      [],
      ["ana:removed:2"],
      ["ana:returned:2"],
    ]);
  });

  it("is named again on returning", () => {
    const gone = events(events(undefined, report(ana()), { readAt: NOW }).state, report([]), { readAt: NOW });
    expect(events(gone.state, report(ana()), { readAt: NOW }).events).toEqual([
      { type: "learner-returned", key: "ana:returned:1", learnerId: "ana", learnerName: "ana" },
    ]);
  });
});

describe("spelling", () => {
  it("of IDs and program keys does not matter, and keys of events keep one", () => {
    const before = [learner("ANA", { abbreviation: "PA", value: 10 })];
    const after = [learner("ana", { abbreviation: " pa ", value: 20 })];
    expect(keysOf([before, after])).toEqual([["ana:pa:progress:20"]]);
    expect(keysOf([before, []])).toEqual([["ana:removed:1"]]);
    const { state } = events(undefined, report(before), { readAt: NOW });
    expect(events(state, report([]), { readAt: NOW }).events).toMatchObject([{ learnerId: "ANA" }]);
  });
});

describe("calendar days", () => {
  it("decide when an enrollment stalls, in the time zone", () => {
    const poll = report(at(50, { date: "2026-10-24T23:30:00Z" }));
    const typesAt = (time: string, timeZone: string) => {
      const { state } = events(undefined, poll, { readAt: Date.parse("2026-11-01T12:00:00Z"), timeZone });
      return events(state, poll, { readAt: Date.parse(time), timeZone }).events.map(({ type }) => type);
    };
    expect(typesAt("2026-11-23T23:59:59Z", "UTC")).toEqual([]);
    expect(typesAt("2026-11-24T00:00:00Z", "UTC")).toEqual(["enrollment-stalled"]);
    // In Amsterdam the activity was on October 25.
    expect(typesAt("2026-11-24T00:00:00Z", "Europe/Amsterdam")).toEqual([]);
    expect(typesAt("2026-11-24T23:00:00Z", "Europe/Amsterdam")).toEqual(["enrollment-stalled"]);
  });

  it("never make an enrollment stall without a usable date", () => {
    const future = report(at(50, { date: "9999-12-31T00:00:00Z" }));
    const { state } = events(undefined, future, { readAt: NOW });
    expect(events(state, future, { readAt: NOW + 90 * DAY }).events).toEqual([]);
  });
});

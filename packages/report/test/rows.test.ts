import { cells, columns, metricTable, rows } from "@aihr-plugins/report";
import reply from "@aihr-plugins/spec/examples/reply.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { daysBefore, learner, NOW } from "./learners.ts";

const one = (entry: Parameters<typeof learner>[1], options = {}) =>
  rows([learner("Ana", entry ?? {})], { readAt: NOW, ...options })[0];

describe("rows", () => {
  it("lays the vendor's example flat", () => {
    expect(rows(reply.data, { readAt: Date.parse("2025-10-05T09:00:00Z") })).toEqual([
      {
        learnerId: "550e8400-e29b-41d4-a716-446655440000",
        learnerName: "John Doe",
        program: "PA",
        programName: "People Analytics",
        abbreviation: "PA",
        status: "in-progress",
        stalled: false,
        atRisk: null,
        progressPercent: 75,
        minutesSpent: 900,
        minutesLeft: 300,
        durationMinutes: 1200,
        lastActivity: "2025-10-03T14:30:00.000Z",
        daysSinceLastActivity: 2,
        totalHoursStudied: 15,
        flags: [],
      },
    ]);
  });

  it("gives a learner one row for each program", () => {
    const learners = [learner("Ana", { abbreviation: "PA" }, { abbreviation: "TA" }), learner("Bo")];
    expect(rows(learners, { readAt: NOW }).map((row) => [row.learnerId, row.program])).toEqual([
      ["Ana", "PA"],
      ["Ana", "TA"],
    ]);
  });

  it.each([[[]], [null], [undefined]])("gives a learner whose progress is %j a row where asked", (progress) => {
    const learners = [{ userId: "Bo", totalHoursStudied: 3, progress }];
    expect(rows(learners, { readAt: NOW })).toEqual([]);
    expect(rows(learners, { readAt: NOW, withoutPrograms: true })).toEqual([
      {
        learnerId: "Bo",
        learnerName: null,
        program: null,
        programName: null,
        abbreviation: null,
        status: null,
        stalled: false,
        atRisk: null,
        progressPercent: null,
        minutesSpent: null,
        minutesLeft: null,
        durationMinutes: null,
        lastActivity: null,
        daysSinceLastActivity: null,
        totalHoursStudied: 3,
        flags: [],
      },
    ]);
  });

  it.each([
    [{ abbreviation: "PA", programName: "People Analytics" }, "PA"],
    [{ abbreviation: " ", programName: "People Analytics " }, "People Analytics"],
    [{ abbreviation: null, programName: null }, "Unnamed program"],
  ])("knows the program of %j as %s", (entry, program) => {
    expect(one(entry)?.program).toBe(program);
  });

  it("leaves what is missing null, never 0", () => {
    expect(one({})).toMatchObject({
      progressPercent: null,
      minutesSpent: null,
      minutesLeft: null,
      durationMinutes: null,
      lastActivity: null,
      daysSinceLastActivity: null,
      totalHoursStudied: null,
      status: "unknown",
    });
  });
});

describe("a row's status", () => {
  it.each([
    [100, null, "completed"],
    [100.5, 0, "completed"],
    [99.6, 0, "in-progress"],
    [99.999999, 0, "in-progress"],
    [0.1, null, "in-progress"],
    [0, 1, "in-progress"],
    [0, 0, "not-started"],
    [0, null, "not-started"],
    [null, 10, "in-progress"],
    [null, 0, "unknown"],
    [null, null, "unknown"],
  ])("with %s percent and %s minutes is %s", (value, timeSpentInMinutes, status) => {
    expect(one({ value, timeSpentInMinutes })?.status).toBe(status);
  });

  it.each([
    ["in progress and 31 days quiet", { value: 50, date: daysBefore(31) }, true],
    ["in progress and quiet for exactly 30 days", { value: 50, date: daysBefore(30) }, false],
    ["completed", { value: 100, date: daysBefore(400) }, false],
    ["not started", { value: 0, date: daysBefore(400) }, false],
    ["in progress without a date", { value: 50 }, false],
  ])("is stalled or not when %s", (_, entry, stalled) => {
    expect(one(entry)?.stalled).toBe(stalled);
  });

  it.each([0, 1, 30])("is neither stalled nor at risk without a date, with %d days", (days) => {
    expect(one({ value: 50 }, { days })).toMatchObject({ stalled: false, atRisk: null });
  });

  it("stalls after as many days as set", () => {
    expect(one({ value: 50, date: daysBefore(8) }, { days: 7 })?.stalled).toBe(true);
  });
});

describe("a row's last activity", () => {
  it.each([
    ["2026-11-01T08:30:00Z", "2026-11-01T08:30:00.000Z"],
    ["2026-11-01T08:30:00.250Z", "2026-11-01T08:30:00.250Z"],
    ["2026-11-01T08:30:00.25Z", "2026-11-01T08:30:00.250Z"],
    ["2026-11-01T08:30Z", "2026-11-01T08:30:00.000Z"],
    ["2026-11-01T24:00:00Z", "2026-11-02T00:00:00.000Z"],
    ["2026-11-01T24:00:00.000Z", "2026-11-02T00:00:00.000Z"],
    ["2026-11-01T08:30:00+02:00", "2026-11-01T06:30:00.000Z"],
    ["2026-11-01T08:30:00.1234567", "2026-11-01T08:30:00.123Z"],
    ["2026-11-01", "2026-11-01T00:00:00.000Z"],
    ["2024-02-29T23:30:00-01:00", "2024-03-01T00:30:00.000Z"],
    ["1970-01-02T00:00:00Z", "1970-01-02T00:00:00.000Z"],
  ])("reads %s, in UTC where it names no offset", (date, instant) => {
    expect(one({ date })?.lastActivity).toBe(instant);
  });

  it.each([
    ["UTC", 1],
    ["Pacific/Auckland", 2],
    ["America/Los_Angeles", 1],
  ])("is counted in calendar days of %s", (timeZone, days) => {
    const now = Date.parse("2026-11-23T12:00:00Z");
    expect(one({ date: "2026-11-22T08:00:00Z" }, { readAt: now, timeZone })?.daysSinceLastActivity).toBe(days);
  });

  it("is 0 days ago if it is up to 24 hours ahead, because clocks differ", () => {
    expect(one({ date: daysBefore(-1) })).toMatchObject({ daysSinceLastActivity: 0, flags: [] });
  });

  it("is counted in UTC unless set", () => {
    const now = Date.parse("2026-11-23T00:10:00Z");
    expect(one({ date: "2026-11-22T23:50:00Z" }, { readAt: now })?.daysSinceLastActivity).toBe(1);
  });
});

describe("a row's flags", () => {
  it.each([
    ["completed-with-time-left", { value: 100, timeLeftInMinutes: 5 }],
    ["spent-over-duration", { value: 50, timeSpentInMinutes: 61, totalDuration: "PT1H" }],
    ["progress-out-of-range", { value: 100.1 }],
    ["progress-out-of-range", { value: -1 }],
    ["negative-time", { value: 50, timeSpentInMinutes: -1 }],
    ["negative-time", { value: 50, timeLeftInMinutes: -0.5 }],
    ["future-date", { value: 50, date: "9999-12-31T00:00:00Z" }],
    ["future-date", { value: 50, date: "2026-11-30T12:00:00Z" }],
    ["unreadable-date", { value: 50, date: "1970-01-01T00:00:00Z" }],
    ["unreadable-date", { value: 50, date: "1970-01-01T23:59:59.999Z" }],
    ["unreadable-duration", { value: 50, totalDuration: `PT${"9".repeat(400)}H` }],
    ["unreadable-duration", { value: 50, totalDuration: "P1M" }],
    ["unreadable-date", { value: 50, date: "last week" }],
    ["unreadable-date", { value: 50, date: "0001-01-01T00:00:00" }],
    ["unreadable-date", { value: 50, date: "1969-12-31T23:59:59Z" }],
    ["unreadable-date", { value: 50, date: "2026-02-30" }],
    ["unreadable-date", { value: 50, date: "2026-02-29T10:00:00+02:00" }],
    ["unreadable-date", { value: 50, date: "2026-04-31T10:00:00" }],
    ["unreadable-date", { value: 50, date: "2026-13-01T10:00:00Z" }],
  ])("tell %s", (flag, entry) => {
    expect(one(entry)?.flags).toEqual([flag]);
  });

  it("tell that hours studied are below the time spent, on each row, by more than a tenth of an hour", () => {
    const flags = (totalHoursStudied: number | null) => {
      const entries = [
        { value: 5, timeSpentInMinutes: 60 },
        { value: 5, timeSpentInMinutes: 66 },
      ];
      return rows([{ ...learner("Ana", ...entries), totalHoursStudied }], { readAt: NOW }).map((row) => row.flags);
    };
    expect(flags(1.9)).toEqual([["hours-below-spent"], ["hours-below-spent"]]);
    expect([flags(2), flags(null)]).toEqual([
      [[], []],
      [[], []],
    ]);
  });

  it("leave the numbers as they are", () => {
    const entry = { value: 104, timeSpentInMinutes: 90, timeLeftInMinutes: 5, totalDuration: "PT1H" };
    expect(one(entry)).toMatchObject({ progressPercent: 104, minutesSpent: 90, minutesLeft: 5, durationMinutes: 60 });
  });

  it.each([
    { value: 100, timeSpentInMinutes: 60, timeLeftInMinutes: 0, totalDuration: "PT1H" },
    { value: 0, timeSpentInMinutes: 0, timeLeftInMinutes: 60, totalDuration: "PT1H" },
    { value: null, timeSpentInMinutes: null, timeLeftInMinutes: null, totalDuration: " ", date: " " },
  ])("are none where the numbers fit or are missing: %j", (entry) => {
    expect(one(entry)?.flags).toEqual([]);
  });
});

describe("columns", () => {
  it("describe every field of a row, in order", () => {
    expect(columns.map(({ key }) => key)).toEqual(Object.keys(one({}) ?? {}));
  });

  it("have distinct titles and a description each", () => {
    expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
    expect(columns.filter(({ description }) => !description.endsWith("."))).toEqual([]);
  });
});

describe("cells", () => {
  it("give the status as a word and the flags after each other", () => {
    const row = one({ value: 104, timeLeftInMinutes: 5 });
    const some = columns.filter(({ key }) => ["status", "progressPercent", "minutesSpent", "flags"].includes(key));
    expect(row && cells(row, some)).toEqual([
      "Completed",
      104,
      null,
      "completed-with-time-left, progress-out-of-range",
    ]);
  });
});

describe("a program that is listed twice", () => {
  const counted = (...entries: Parameters<typeof one>[0][]) => {
    const twice = entries.map((entry) => ({ abbreviation: "PA", ...entry }));
    const read = (some: typeof twice) => rows([learner("Ana", ...some)], { readAt: NOW });
    expect(read([...twice].reverse())).toEqual(read(twice));
    return read(twice);
  };

  it("is one row, flagged: the one with most progress counts", () => {
    expect(counted({ value: 10, date: daysBefore(1) }, { value: 60, date: daysBefore(9) })).toMatchObject([
      { progressPercent: 60, daysSinceLastActivity: 9, flags: ["listed-twice"] },
    ]);
  });

  it.each([
    ["the latest activity", { date: daysBefore(1) }, { date: daysBefore(9) }, { daysSinceLastActivity: 1 }],
    ["a date before none", { date: daysBefore(1) }, { timeSpentInMinutes: 5 }, { daysSinceLastActivity: 1 }],
    ["the most time spent", { timeSpentInMinutes: 5 }, { timeSpentInMinutes: 4 }, { minutesSpent: 5 }],
    ["the most time left", { timeLeftInMinutes: 5 }, { timeLeftInMinutes: 4 }, { minutesLeft: 5 }],
    ["the longest duration", { totalDuration: "PT1H" }, { totalDuration: "PT2H" }, { durationMinutes: 120 }],
    ["the last name", { programName: "A" }, { programName: "B" }, { programName: "B" }],
  ])("counts, with equal progress, %s", (_, one, other, expected) => {
    expect(counted({ value: 5, ...one }, { value: 5, ...other })).toMatchObject([expected]);
  });

  it.each([0, -1])("counts any progress before none: %d", (value) => {
    expect(counted({ value }, { value: null, date: daysBefore(1) })).toMatchObject([{ progressPercent: value }]);
  });

  it("is also one whose key differs in case, while the others stay as they are", () => {
    const learners = [learner("Ana", { abbreviation: "pa" }, { abbreviation: "TA" }, { abbreviation: "PA " })];
    expect(rows(learners, { readAt: NOW }).map(({ program, flags }) => [program, flags])).toEqual([
      ["pa", ["listed-twice"]],
      ["TA", []],
    ]);
  });
});

describe("a learner who is listed twice", () => {
  it("has the programs of both, the first name and the larger number of hours", () => {
    const learners = [
      { userId: "A", userName: " ", totalHoursStudied: 3, progress: [{ abbreviation: "PA" }] },
      { userId: "b", progress: null },
      { userId: "a", userName: "Ana", totalHoursStudied: 5, progress: [{ abbreviation: "TA" }] },
    ];
    const found = rows(learners, { readAt: NOW, withoutPrograms: true });
    expect(found.map((row) => [row.learnerId, row.learnerName, row.program, row.totalHoursStudied])).toEqual([
      ["A", "Ana", "PA", 5],
      ["A", "Ana", "TA", 5],
      ["b", null, null, null],
    ]);
  });
});

describe("cells of the nameless", () => {
  const shown = columns.filter(({ key }) =>
    ["learnerName", "program", "programName", "status", "atRisk"].includes(key),
  );
  const cellsOf = (learners: Parameters<typeof rows>[0]) =>
    rows(learners, { readAt: NOW, withoutPrograms: true }).map((row) => cells(row, shown));

  it("have words, and are blank for a learner in no program", () => {
    expect(
      cellsOf([
        { userId: "1", progress: [{ abbreviation: null }] },
        { userId: "2", progress: [{ abbreviation: "PA", value: 5, date: daysBefore(20) }] },
        { userId: "3" },
      ]),
    ).toEqual([
      ["Unnamed learner", "Unnamed program", "Unnamed program", "Unknown", null],
      ["Unnamed learner", "PA", "PA", "In progress", "No recent activity"],
      ["Unnamed learner", null, null, null, null],
    ]);
  });
});

describe("titles", () => {
  it("are those that people use", () => {
    expect(columns.map(({ title }) => title)).toContain("Learner ID");
    expect(metricTable.map(({ title }) => title)).toContain("Follow-through");
  });
});

import { distribution, learnersByProgram, metrics, metricTable, programTable, rows } from "@aihr-plugins/report";
import { describe, expect, it } from "vitest";
import { daysBefore, learner, NOW } from "./learners.ts";

const of = (...learners: Parameters<typeof metrics>[0]) => metrics(learners, { now: NOW });
const done = { abbreviation: "PA", value: 100 };
const half = { abbreviation: "PA", value: 50 };
const unbegun = { abbreviation: "PA", value: 0 };

describe("started learners", () => {
  it.each([
    ["hours studied", { userId: "Ana", totalHoursStudied: 0.1, progress: [] }, 1],
    ["any progress", learner("Ana", unbegun, { value: 0.5 }), 1],
    ["any time spent", learner("Ana", { value: 0, timeSpentInMinutes: 1 }), 1],
    ["nothing above 0", { ...learner("Ana", { value: 0, timeSpentInMinutes: 0 }), totalHoursStudied: 0 }, 0],
    ["nothing known", learner("Ana", {}), 0],
  ])("count those with %s", (_, someone, started) => {
    expect(of(someone).startedLearners).toBe(started);
  });
});

describe("rates", () => {
  const learners = [learner("Ana", done, half), learner("Bo", unbegun), learner("Cy", half), learner("Di")];

  it("adoption is started learners ÷ learners", () => {
    expect(of(...learners).adoptionRate).toBe(50);
  });

  it("completion is completed rows ÷ rows", () => {
    expect(of(...learners)).toMatchObject({ enrollments: 4, completed: 1, inProgress: 2, notStarted: 1 });
    expect(of(...learners).completionRate).toBe(25);
  });

  it("follow-through is completed ÷ (completed + in progress)", () => {
    expect(of(...learners).followThrough).toBe(100 / 3);
  });

  it("certified is learners with a completed row ÷ learners", () => {
    expect(of(...learners)).toMatchObject({ certifiedLearners: 1, certifiedRate: 25 });
    expect(of(learner("Ana", done, done)).certifiedLearners).toBe(1);
  });
});

describe("average progress", () => {
  it("is the mean over rows, never an average of learners' averages", () => {
    expect(of(learner("Ana", done, done, done), learner("Bo", unbegun)).averageProgress).toBe(75);
  });

  it("leaves rows out whose progress is missing", () => {
    expect(of(learner("Ana", half, { value: null, timeSpentInMinutes: 5 })).averageProgress).toBe(50);
  });

  it("is weighted by the length of programs where there is one", () => {
    const rows = [
      { value: 100, totalDuration: "PT1H" },
      { value: 0, totalDuration: "PT3H" },
      { value: 80 },
      { value: 80, totalDuration: "PT0S" },
      { value: null, totalDuration: "PT9H" },
    ];
    expect(of(learner("Ana", ...rows)).weightedProgress).toBe(25);
  });
});

describe("hours", () => {
  const learners = [
    {
      ...learner("Ana", { value: 50, timeSpentInMinutes: 60 }, { value: 50, timeSpentInMinutes: 30 }),
      totalHoursStudied: 7,
    },
    learner("Bo", { value: 10, timeSpentInMinutes: 30 }),
    { userId: "Cy", totalHoursStudied: 2, progress: [] },
    learner("Di", unbegun),
  ];

  it("are minutes spent ÷ 60", () => {
    expect(of(...learners).hoursSpent).toBe(2);
  });

  it("have a mean and a median per started learner", () => {
    expect(of(...learners)).toMatchObject({ startedLearners: 3, meanHours: 2 / 3, medianHours: 0.5 });
    expect(of(...learners.slice(0, 2)).medianHours).toBe(1);
  });

  it.each([
    ["leave out who started and has no time given", [learner("Bo", half, half)], 10, 10],
    ["count who has a time in some programs only", [learner("Bo", half, { timeSpentInMinutes: 120 })], 6, 6],
    ["count who is in no program as 0", [{ userId: "Bo", totalHoursStudied: 3, progress: [] }], 5, 5],
    ["leave out who has not started", [learner("Bo", { value: 0, timeSpentInMinutes: 0 })], 10, 10],
  ])("have a mean and a median that %s", (_, others, meanHours, medianHours) => {
    const ana = learner("Ana", { value: 50, timeSpentInMinutes: 600 });
    expect(of(ana, ...others)).toMatchObject({ meanHours, medianHours });
  });

  it.each([
    ["nobody started, though times are given", { value: 0, timeSpentInMinutes: 0 }, 0],
    ["no time of those who started is given", { value: 50 }, null],
  ])("have neither mean nor median where %s", (_, entry, hoursSpent) => {
    expect(of(learner("Ana", entry))).toMatchObject({ hoursSpent, meanHours: null, medianHours: null });
  });

  it("stand beside the hours studied, which are never added to them", () => {
    expect(of(...learners)).toMatchObject({ totalHoursStudied: 9, hoursSpent: 2 });
  });

  it("remain over rows in progress only", () => {
    const left = [
      { value: 50, timeLeftInMinutes: 90 },
      { value: 0, timeLeftInMinutes: 600 },
      { value: 100, timeLeftInMinutes: 30 },
    ];
    expect(of(learner("Ana", ...left)).remainingHours).toBe(1.5);
  });
});

describe("activity", () => {
  it("is last the latest change of any row", () => {
    const ana = learner("Ana", { value: 50, date: daysBefore(9) }, { value: 0, date: daysBefore(3) });
    expect(of(ana, learner("Bo", { value: 50, date: daysBefore(5) })).lastActivity).toBe(daysBefore(3));
    expect(of(learner("Cy", half)).lastActivity).toBeNull();
  });

  it("counts a learner as active up to exactly the set days ago", () => {
    const learners = [learner("Ana", { date: daysBefore(30) }), learner("Bo", { date: daysBefore(30.001) })];
    expect(of(...learners)).toMatchObject({ activeLearners: 1, activeRate: 50 });
    expect(metrics(learners, { now: NOW, days: 31 }).activeLearners).toBe(2);
  });
});

describe("days without end", () => {
  it.each([1e9, Number.POSITIVE_INFINITY])("count whoever was active at all, and nothing as stalled: %d", (days) => {
    const learners = [learner("Ana", { value: 50, date: daysBefore(9000) }), learner("Bo", { value: 50 })];
    expect(metrics(learners, { now: NOW, days })).toMatchObject({ activeLearners: 1, stalled: 0 });
    expect(rows(learners, { now: NOW, days }).map(({ stalled }) => stalled)).toEqual([false, false]);
  });
});

describe("stalled", () => {
  const old = { value: 50, date: daysBefore(31) };
  const fresh = { value: 50, date: daysBefore(1) };

  it("are rows in progress without a change in the set days", () => {
    expect(of(learner("Ana", old, fresh, { ...old, value: 100 }, { ...old, value: 0 })).stalled).toBe(1);
  });

  it.each([
    ["all of whose rows in progress are", [old, done, unbegun], 1],
    ["one of whose rows in progress is not", [old, fresh], 0],
    ["without rows in progress", [done], 0],
  ])("or not are learners %s", (_, entries, stalledLearners) => {
    expect(of(learner("Ana", ...entries)).stalledLearners).toBe(stalledLearners);
  });
});

describe("metrics over nothing", () => {
  it("are null wherever they are a ratio or a sum", () => {
    const { learners, startedLearners, ...rest } = of();
    expect({ learners, startedLearners }).toEqual({ learners: 0, startedLearners: 0 });
    const units = new Map(metricTable.map(({ key, unit }) => [key as string, unit]));
    for (const [key, value] of Object.entries(rest)) {
      expect([key, value]).toEqual([key, ["learners", "rows"].includes(units.get(key) ?? "") ? 0 : null]);
    }
  });
});

describe("metrics of a program", () => {
  const learners = [
    {
      ...learner("Ana", { ...done, programName: "People Analytics" }, { abbreviation: "AA", value: 10 }),
      totalHoursStudied: 9,
    },
    learner("Bo", { ...unbegun, programName: "People Analytics II" }),
    learner("Cy", { programName: "Talent", value: 0 }),
  ];

  it("are over its learners and their rows in it, without the hours over all programs", () => {
    const inProgram = learnersByProgram(learners).get("PA") ?? [];
    const expected = { learners: 2, enrollments: 2, startedLearners: 1, completionRate: 50, totalHoursStudied: null };
    expect(metrics(inProgram, { now: NOW })).toMatchObject(expected);
  });

  it("stand in a table of all programs, most learners first, then by key", () => {
    const table = programTable(learners, { now: NOW });
    expect(table.map(({ program, metrics: { learners } }) => [program.key, program.name, learners])).toEqual([
      ["PA", "People Analytics", 2],
      ["AA", null, 1],
      ["Talent", "Talent", 1],
    ]);
  });
});

describe("distribution", () => {
  it("puts each row in one band", () => {
    const values = [0, 0.1, 24.9, 25, 49.9, 50, 74.9, 75, 99.9, 100, 120, null];
    const entries = values.map((value) => ({ value }));
    const bands = distribution(rows([learner("Ana", ...entries, { value: 0, timeSpentInMinutes: 5 })], { now: NOW }));
    expect(bands.map(({ title, rows }) => [title, rows])).toEqual([
      ["Not started", 1],
      ["Under 25%", 3],
      ["25% to under 50%", 2],
      ["50% to under 75%", 2],
      ["75% to under 100%", 2],
      ["Completed", 2],
      ["Unknown", 1],
    ]);
    expect(bands[1]?.share).toBe((100 * 3) / 13);
  });

  it("has no shares where there are no rows", () => {
    expect(distribution([]).map(({ share }) => share)).toEqual(Array(7).fill(null));
  });
});

describe("numbers too large to be counted in millionths", () => {
  it("are left out like missing ones", () => {
    const endless = { value: 50, timeSpentInMinutes: 1e305, timeLeftInMinutes: 1e305 };
    expect(of(learner("Ana", endless))).toMatchObject({ hoursSpent: null, meanHours: null, remainingHours: null });
    expect(of(learner("Ana", endless, { ...half, timeSpentInMinutes: 90 })).hoursSpent).toBe(1.5);
  });
});

describe("metricTable", () => {
  it("describes every metric", () => {
    expect(metricTable.map(({ key }) => key).sort()).toEqual(Object.keys(of()).sort());
  });
});

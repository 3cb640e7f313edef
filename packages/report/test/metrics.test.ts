import {
  type Metric,
  metrics,
  metricTable,
  programTable,
  rows,
  scopeToPrograms,
  tally,
  uniteLearners,
} from "@aihr-plugins/report";
import {
  completionsByMonth,
  completionsByMonthTitle,
  dataQuality,
  distribution,
  funnel,
  inactiveLearners,
} from "@aihr-plugins/report/lists";
import { describe, expect, it } from "vitest";
import { daysBefore, learner, NOW } from "./learners.ts";

const of = (...learners: Parameters<typeof metrics>[0]) => metrics(learners, { readAt: NOW });
const done = { abbreviation: "PA", value: 100 };
const half = { abbreviation: "HRBP", value: 50 };
const unbegun = { abbreviation: "TA", value: 0 };

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

  it("completer rate is learners with a completed row ÷ learners", () => {
    expect(of(...learners)).toMatchObject({ completers: 1, completerRate: 25 });
    expect(of(learner("Ana", done, done)).completers).toBe(1);
  });
});

describe("average progress", () => {
  it("is the mean over rows, never an average of learners' averages", () => {
    expect(
      of(learner("Ana", done, { ...done, abbreviation: "AI" }), learner("Bo", unbegun, unbegun)).averageProgress,
    ).toBe(200 / 3);
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
    expect(of(learner("Ana", ...rows.slice(2))).weightedProgress).toBeNull();
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

  it("have a mean and a median per learner who has begun", () => {
    expect(of(...learners)).toMatchObject({ startedLearners: 3, meanHours: 1, medianHours: 1 });
    expect(of(...learners.slice(0, 2)).medianHours).toBe(1);
  });

  it.each([
    ["leave out who started and has no time given", [learner("Bo", half, half)], 10, 10],
    ["count who has a time in some programs only", [learner("Bo", half, { timeSpentInMinutes: 120 })], 6, 6],
    ["leave out who studied in no program", [{ userId: "Bo", totalHoursStudied: 3, progress: [] }], 10, 10],
    ["leave out who has not started", [learner("Bo", { value: 0, timeSpentInMinutes: 0 })], 10, 10],
  ])("have a mean and a median that %s", (_, others, meanHours, medianHours) => {
    const ana = learner("Ana", { value: 50, timeSpentInMinutes: 600 });
    expect(of(ana, ...others)).toMatchObject({ meanHours, medianHours });
  });

  it.each([
    ["no one has begun, though times are known", { value: 0, timeSpentInMinutes: 0 }, 0],
    ["no time is known of those who have begun", { value: 50 }, null],
  ])("have neither mean nor median where %s", (_, entry, hoursSpent) => {
    expect(of(learner("Ana", entry))).toMatchObject({ hoursSpent, meanHours: null, medianHours: null });
  });

  it("are shown next to the hours studied, which are never added to them", () => {
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
    const learners = [
      learner("Ana", { value: 1, date: daysBefore(30) }),
      learner("Bo", { value: 1, date: daysBefore(31) }),
    ];
    expect(of(...learners)).toMatchObject({ activeLearners: 1, activeRate: 50 });
    expect(metrics(learners, { readAt: NOW, days: 31 }).activeLearners).toBe(2);
  });
});

describe("days without end", () => {
  it.each([1e9, Number.POSITIVE_INFINITY])("count everyone who was ever active, and nothing as stalled: %d", (days) => {
    const learners = [learner("Ana", { value: 50, date: daysBefore(9000) }), learner("Bo", { value: 50 })];
    expect(metrics(learners, { readAt: NOW, days })).toMatchObject({ activeLearners: 1, stalledEnrollments: 0 });
    expect(rows(learners, { readAt: NOW, days }).map(({ stalled }) => stalled)).toEqual([false, false]);
  });
});

describe("stalled enrollments", () => {
  const old = { value: 50, date: daysBefore(31) };
  const fresh = { value: 50, date: daysBefore(1) };

  it("are in progress without a change in more than the set days", () => {
    const ana = learner("Ana", old, fresh, { ...old, value: 100 }, { ...old, value: 0 });
    expect(of(ana)).toMatchObject({ stalledEnrollments: 1, learnersWithStalled: 1 });
  });

  it("are counted by enrollment, and their learners once", () => {
    const learners = [learner("Ana", old, old), learner("Bo", old, fresh), learner("Cy", fresh)];
    expect(of(...learners)).toMatchObject({ stalledEnrollments: 3, learnersWithStalled: 2 });
  });

  it("do not change within a day, nor between noon and three o'clock", () => {
    const learners = [learner("Ana", { value: 50, date: "2026-10-24T13:30:00Z" })];
    const counts = ["00:00:00", "12:00:00", "15:00:00", "23:59:59"].map((time) => {
      return metrics(learners, { readAt: Date.parse(`2026-11-23T${time}Z`) }).stalledEnrollments;
    });
    expect(counts).toEqual([0, 0, 0, 0]);
    expect(metrics(learners, { readAt: Date.parse("2026-11-24T00:00:00Z") }).stalledEnrollments).toBe(1);
  });
});

describe("at-risk enrollments", () => {
  it.each([
    ["quiet for half of the days", { value: 50, date: daysBefore(15) }, 1],
    ["over the duration", { value: 50, date: daysBefore(1), timeSpentInMinutes: 61, totalDuration: "PT1H" }, 1],
    ["over the duration without a date", { value: 50, timeSpentInMinutes: 61, totalDuration: "PT1H" }, 1],
    ["stalled", { value: 50, date: daysBefore(31) }, 0],
    ["recent", { value: 50, date: daysBefore(14) }, 0],
    ["completed", { value: 100, date: daysBefore(20) }, 0],
    ["not started", { value: 0, date: daysBefore(20) }, 0],
  ])("%s: %j", (_, entry, count) => {
    expect(of(learner("Ana", entry)).atRiskEnrollments).toBe(count);
  });
});

describe("inactive learners", () => {
  const old = { value: 50, date: daysBefore(31) };

  it.each([
    ["with something in progress and no activity for more than the days", [old], 1],
    ["who completed another program recently", [old, { value: 100, date: daysBefore(2) }], 0],
    ["who were enrolled in another program recently", [old, { value: 0, date: daysBefore(2) }], 1],
    ["with nothing in progress", [{ value: 100, date: daysBefore(90) }], 0],
    ["without any usable date", [{ value: 50, date: "9999-12-31T00:00:00Z" }], 0],
  ])("are or are not learners %s", (_, entries, count) => {
    const learners = [learner("Ana", ...entries)];
    expect(of(...learners).inactiveLearners).toBe(count);
    expect(inactiveLearners(learners, { readAt: NOW })).toHaveLength(count);
  });

  it("are listed longest first, with their last activity and what is in progress", () => {
    const entries = (...days: number[]) => days.map((day) => ({ value: 50, date: daysBefore(day) }));
    const learners = [
      learner("Ana", ...entries(40)),
      learner("Bo", ...entries(90, 70), { value: 100, date: daysBefore(80) }),
      learner("Cy", ...entries(8)),
      learner("Di", ...entries(50)),
    ];
    const listed = (options = {}) =>
      inactiveLearners(learners, { readAt: NOW, ...options }).map(({ learner, ...rest }) => [learner.userId, rest]);
    expect(listed()).toEqual([
      ["Bo", { daysSinceLastActivity: 70, inProgress: 2 }],
      ["Di", { daysSinceLastActivity: 50, inProgress: 1 }],
      ["Ana", { daysSinceLastActivity: 40, inProgress: 1 }],
    ]);
    expect(listed({ days: 7 }).map(([userId]) => userId)).toEqual(["Bo", "Di", "Ana", "Cy"]);
  });
});

describe("metrics over nothing", () => {
  it("are null wherever they are a ratio or a sum", () => {
    const { learners, startedLearners, ...rest } = of();
    expect({ learners, startedLearners }).toEqual({ learners: 0, startedLearners: 0 });
    const units = new Map(metricTable.map(({ key, unit }) => [key as string, unit]));
    for (const [key, value] of Object.entries(rest)) {
      expect([key, value]).toEqual([key, ["learners", "enrollments"].includes(units.get(key) ?? "") ? 0 : null]);
    }
  });
});

describe("metrics of a program", () => {
  const learners = [
    {
      ...learner("Ana", { ...done, programName: "People Analytics" }, { abbreviation: "AA", value: 10 }),
      totalHoursStudied: 9,
    },
    learner("Bo", { abbreviation: "pa ", value: 0, programName: "People Analytics II" }),
    learner("Cy", { programName: "Talent", value: 0 }),
  ];

  it("are over its learners and their rows in it, without the hours over all programs", () => {
    const inProgram = scopeToPrograms(learners, ["PA"]);
    const expected = { learners: 2, enrollments: 2, startedLearners: 1, completionRate: 50, totalHoursStudied: null };
    expect(metrics(inProgram, { readAt: NOW })).toMatchObject(expected);
  });

  it("stand in a table of all programs, most learners first, then by key", () => {
    const table = programTable(learners, { readAt: NOW });
    expect(table.map(({ program, metrics: { learners } }) => [program.key, program.name, learners])).toEqual([
      ["PA", "People Analytics", 2],
      ["AA", null, 1],
      ["Talent", "Talent", 1],
    ]);
  });
});

describe("parts of a report that add up", () => {
  const tallied = (...learners: Parameters<typeof metrics>[0]) => tally(learners, { readAt: NOW });

  it("are bands of progress, which hold each enrollment once", () => {
    const values = [0, 0.1, 24.9, 25, 49.9, 50, 74.9, 75, 80, 90, 99.9, 100, 120, null];
    const entries = values.map((value) => ({ value }));
    const found = distribution(tallied(learner("Ana", ...entries, { value: 0, timeSpentInMinutes: 5 })));
    expect(found.map(({ title, enrollments }) => [title, enrollments])).toEqual([
      ["Not started", 1],
      ["Under 25%", 3],
      ["25% to under 50%", 2],
      ["50% to under 75%", 2],
      ["75% to under 100%", 4],
      ["Completed", 2],
      ["Unknown", 1],
    ]);
    expect(found[1]?.share).toBe((100 * 3) / 15);
    expect(distribution(tallied()).map(({ share }) => share)).toEqual(Array(7).fill(null));
  });

  it("are stages of a funnel, which hold each learner once", () => {
    const learners = [
      learner("in no program"),
      learner("not started", unbegun),
      learner("unknown", { value: null }),
      learner("in progress", half, unbegun),
      learner("some completed", done, half),
      learner("completed and unknown", done, { value: null }),
      learner("all completed", done),
    ];
    expect(funnel(tallied(...learners))).toEqual([
      { stage: "no-program", title: "In no program", learners: 1 },
      { stage: "nothing-begun", title: "Enrolled, nothing begun", learners: 2 },
      { stage: "in-progress", title: "In progress, none completed", learners: 1 },
      { stage: "some-completed", title: "Some completed, not all", learners: 2 },
      { stage: "all-completed", title: "All completed", learners: 1 },
    ]);
  });

  it("are completions by month of the last change, in the time zone", () => {
    const at = (date: string | null) => learner(`${date}`, { value: 100, date });
    const learners = [at("2026-10-31T23:30:00Z"), at("2026-09-01T10:00:00Z"), at("2026-09-30T10:00:00Z"), at(null)];
    const options = { readAt: NOW, timeZone: "Europe/Amsterdam" };
    expect(completionsByMonth(tally(learners, options))).toEqual([
      { month: "2026-09", completed: 2 },
      { month: "2026-11", completed: 1 },
      { month: null, completed: 1 },
    ]);
    expect(completionsByMonth(tallied(...learners))[1]).toEqual({ month: "2026-10", completed: 1 });
    expect(completionsByMonth(tallied(at("2026-10-01")))).toEqual([{ month: "2026-10", completed: 1 }]);
    expect(completionsByMonthTitle).toBe("Completed, by last change");
  });

  it.each([
    ["Pacific/Kiritimati", "2026-09-30T10:00:00Z", "2026-10"],
    ["Pacific/Kiritimati", "2026-09-30T09:59:59Z", "2026-09"],
    ["Pacific/Pago_Pago", "2026-10-01T10:59:59Z", "2026-09"],
    ["Pacific/Pago_Pago", "2026-10-01T11:00:00Z", "2026-10"],
    ["Pacific/Kiritimati", "2026-02-28T10:00:00Z", "2026-03"],
    ["Pacific/Kiritimati", "2026-02-27T23:59:59Z", "2026-02"],
    ["Pacific/Pago_Pago", "2026-03-02T00:00:00Z", "2026-03"],
  ])("are in the month that it is in %s at %s", (timeZone, date, month) => {
    const learners = [learner("ana", { value: 100, date })];
    expect(completionsByMonth(tally(learners, { readAt: NOW, timeZone }))).toEqual([{ month, completed: 1 }]);
  });

  it("are issues of data quality, of which an enrollment can have several", () => {
    const ana = learner(
      "Ana",
      { value: 101, timeLeftInMinutes: 5 },
      { value: 50, timeLeftInMinutes: -1, date: "soon" },
      { value: 50, date: "9999-12-31" },
      { value: null, totalDuration: "P1M" },
    );
    const bo = {
      ...learner("Bo", { value: 50, date: daysBefore(1) }, { value: 9, timeSpentInMinutes: 90, totalDuration: "PT1H" }),
      totalHoursStudied: 1,
    };
    const cy = learner("Cy", { abbreviation: "PA", value: 0 }, { abbreviation: "PA", value: 0 });
    expect(
      dataQuality(tallied(ana, bo, cy)).map(({ issue, title, enrollments }) => [issue, title, enrollments]),
    ).toEqual([
      ["completed-with-time-left", "Completed, with time left", 1],
      ["spent-over-duration", "More time spent than the program takes", 1],
      ["progress-out-of-range", "Progress below 0% or above 100%", 1],
      ["negative-time", "Time below zero", 1],
      ["unreadable-duration", "Duration that cannot be read", 1],
      ["unreadable-date", "Date that cannot be read", 1],
      ["future-date", "Date in the future", 1],
      ["listed-twice", "Program listed twice for a learner", 1],
      ["hours-below-spent", "Total hours studied below the time spent", 2],
      ["unknown-status", "Unknown status", 1],
      ["cannot-stall", "In progress without a usable date", 3],
    ]);
  });
});

describe("average progress near 100", () => {
  it.each([[[99.99999999999999, 100]], [[99.99999999999999, ...Array(1000).fill(100)]], [[150, 99.99999999999999]]])(
    "stays below it while any enrollment is: %j",
    (values) => {
      const learners = values.map((value, at) => learner(`${at}`, { value, totalDuration: "PT20H" }));
      const { averageProgress, weightedProgress } = of(...learners);
      expect(averageProgress).toBeLessThan(100);
      expect(weightedProgress).toBeLessThan(100);
    },
  );

  it("is 100 when all are", () => {
    expect(of(learner("Ana", { value: 120, totalDuration: "PT1H" }))).toMatchObject({
      averageProgress: 100,
      weightedProgress: 100,
    });
  });
});

describe("dates that are none", () => {
  it.each(["0001-01-01T00:00:00", "1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-11-30T12:00:00Z", "soon"])(
    "make no one active: %s",
    (date) => {
      const { lastActivity, activeLearners } = of(learner("Ana", { value: 50, date }));
      expect({ lastActivity, activeLearners }).toEqual({ lastActivity: null, activeLearners: 0 });
    },
  );
});

describe("a scope of programs", () => {
  const ana = {
    ...learner("Ana", { abbreviation: "TA", value: 0, timeSpentInMinutes: 180 }, { abbreviation: "PA", value: 0 }),
    totalHoursStudied: 3,
  };

  it("counts only begun enrollments in them, whichever way they are chosen", () => {
    const adoption = (learners: Parameters<typeof metrics>[0]) => of(...learners).adoptionRate;
    const bySku = [{ ...ana, progress: [{ abbreviation: "PA", value: 0 }] }];
    expect(adoption([ana])).toBe(100);
    expect(adoption(scopeToPrograms([ana], ["pa"]))).toBe(0);
    expect(adoption(scopeToPrograms(bySku))).toBe(0);
    expect(programTable([ana], { readAt: NOW }).map(({ metrics }) => metrics.adoptionRate)).toEqual([0, 100]);
  });

  it("leaves out learners who are in none of them", () => {
    expect(scopeToPrograms([ana, learner("Bo")], ["XX"])).toEqual([]);
    expect(scopeToPrograms([ana, learner("Bo")])).toHaveLength(1);
  });
});

describe("a learner who is listed twice", () => {
  it("is one learner with both lists of programs", () => {
    const twice = [learner("ana", half), { ...learner("ANA", done), totalHoursStudied: 4 }];
    expect(of(...twice)).toMatchObject({ learners: 1, enrollments: 2, completed: 1, totalHoursStudied: 4 });
    expect(rows(twice, { readAt: NOW })).toHaveLength(2);
    expect(uniteLearners(twice)).toEqual([{ ...learner("ana", half, done), totalHoursStudied: 4 }]);
  });
});

describe("metricTable", () => {
  it("describes every metric, in order", () => {
    const advice = "Describe each metric in packages/report/src/metrics/metric-table.ts, in the order of metrics.ts.";
    expect(
      metricTable.map(({ key }) => key),
      advice,
    ).toEqual(Object.keys(of()));
  });

  it("has the unit that the name of each metric says", () => {
    const advice = "Correct the unit in packages/report/src/metrics/metric-table.ts, or its name in unitByName below.";
    const units = (unitOf: (metric: Metric) => string) => metricTable.map((each) => `${each.key}: ${unitOf(each)}`);
    expect(
      units(({ unit }) => unit),
      advice,
    ).toEqual(units(({ key }) => unitByName(key)));
  });
});

function unitByName(key: string): Metric["unit"] {
  if (/Rate$|^followThrough$|^(average|weighted)Progress$/.test(key)) return "percent";
  if (/hours/i.test(key)) return "hours";
  if (/learners|^completers$/i.test(key)) return "learners";
  return key === "lastActivity" ? "instant" : "enrollments";
}

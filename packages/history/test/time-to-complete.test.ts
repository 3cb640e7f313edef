import { describe, expect, it } from "vitest";
import {
  type ChangeRow,
  figuresOfChanges,
  firstRunsOfChanges,
  periodsOf,
  timeToCompleteOf,
  timeToCompleteText,
} from "../src/index.ts";

/** Reports of these days, the first of which is the baseline. */
const days = ["2026-01-10", "2026-01-12", "2026-01-14", "2026-02-01", "2026-03-03", "2026-04-30"];
const runs = days.map((day, at) => ({ run: at + 1, day }));

/** An enrollment by the runs that first show it, show it begun and show it completed. */
function enrollment(learner: string, ...[enrolled, started, completed]: readonly number[]): readonly ChangeRow[] {
  return runs.flatMap(({ run }): readonly ChangeRow[] => {
    const gain = (first: number | undefined) => (run === first ? 1 : 0);
    const gains = { enrolled: gain(enrolled), started: gain(started), completed: gain(completed) } as const;
    return Object.values(gains).includes(1)
      ? [{ learner, program: "PA", run, progressGained: 0, minutesGained: 0, ...gains }]
      : [];
  });
}

const changes = [
  ...enrollment("begun before", 1, 1, 3),
  ...enrollment("completed before", 1, 1, 1),
  ...enrollment("20 days", 1, 2, 4),
  ...enrollment("48 days", 3, 3, 5),
  ...enrollment("0 days", 3, 5, 5),
  ...enrollment("in progress", 2, 2),
].sort((a, b) => a.run - b.run);

describe("the time to complete", () => {
  it("is from the report that first shows an enrollment begun to the one that first shows it completed", () => {
    expect(timeToCompleteOf(firstRunsOfChanges(changes), runs)).toEqual({
      ...{ medianDays: 20, p90Days: 48, completions: 3 },
      ...{ begunBefore: 1, resolutionDays: 18 },
    });
  });

  it("is that of the completions since a day", () => {
    expect(timeToCompleteOf(firstRunsOfChanges(changes), runs, "2026-02-15")).toMatchObject({
      ...{ medianDays: 24, p90Days: 48, completions: 2, begunBefore: 0 },
    });
  });

  it("is in words never shorter than the time between two reports", () => {
    const time = { medianDays: 0, p90Days: 3, completions: 4, begunBefore: 0, resolutionDays: 7 };
    expect(timeToCompleteText(time)).toBe(
      "Time to complete: median under 7 days, 90% within 7 days (4 completions; reports 7 days apart)",
    );
    expect(timeToCompleteText({ ...time, resolutionDays: 1 })).toBe(
      "Time to complete: median under 1 day, 90% within 3 days (4 completions)",
    );
  });

  it("is unknown without completions", () => {
    expect(timeToCompleteOf([], runs.slice(0, 1))).toEqual({
      ...{ medianDays: null, p90Days: null, completions: 0, begunBefore: 0, resolutionDays: null },
    });
  });
});

describe("a trend by month", () => {
  const figures = figuresOfChanges(periodsOf(runs, "month"), changes);

  it("has the time to complete of each month's completions", () => {
    expect(
      figures.map(({ timedCompletions, medianDaysToComplete, p90DaysToComplete }) => {
        return [timedCompletions, medianDaysToComplete, p90DaysToComplete];
      }),
    ).toEqual([
      [0, null, null],
      [1, 20, 20],
      [2, 24, 48],
      [0, null, null],
    ]);
  });

  it("has the share of each month's new enrollments that were completed in time, once all have had the time", () => {
    const [january, february, march] = figures.map(({ newEnrollments, ...figure }) => [
      newEnrollments,
      figure.completedWithin30Days,
      figure.completedWithin60Days,
      figure.completedWithin90Days,
    ]);
    // Three in January after the baseline, of which two took 48 days since they were first seen; 90 days are not over.
    expect(january).toEqual([3, 0, (100 * 2) / 3, null]);
    expect(february).toEqual([0, null, null, null]);
    expect(march).toEqual([0, null, null, null]);
  });
});

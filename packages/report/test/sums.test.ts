import { metrics, tally } from "@aihr-plugins/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { learner, NOW } from "./learners.ts";

const of = (...learners: Parameters<typeof metrics>[0]) => metrics(learners, { readAt: NOW });

describe("numbers too large to be time", () => {
  it("never become Infinity", () => {
    const endless = { value: 50, timeSpentInMinutes: 1e308, timeLeftInMinutes: 1e308 };
    const { hoursSpent, remainingHours, meanHours } = of(learner("Ana", endless, endless, endless));
    expect([hoursSpent, remainingHours, meanHours]).toEqual([null, null, null].map(() => expect.any(Number)));
    expect([hoursSpent, remainingHours, meanHours].every(Number.isFinite)).toBe(true);
  });

  it("are null where their sum or middle is too large for a number", () => {
    const learners = ["1", "2"].map((userId) => ({
      ...learner(userId, { value: 50, timeSpentInMinutes: 1e308 }),
      totalHoursStudied: 1e308,
    }));
    expect(of(...learners)).toMatchObject({ totalHoursStudied: null, medianHours: null });
    expect(of(...learners, learner("3", { value: 50, timeSpentInMinutes: 60 })).medianHours).toBeNull();
  });
});

describe("sums", () => {
  const studied = (each: readonly number[]) =>
    each.map((totalHoursStudied, at) => ({ userId: `${at}`, totalHoursStudied }));
  const hours = (...each: number[]) => of(...studied(each)).totalHoursStudied;

  it.each([
    [[0.1, 0.2], 0.3],
    [Array(10).fill(0.1), 1],
    [[1e16, 1, 1], 10_000_000_000_000_002],
    [[9_007_199_254.5, 0.5], 9_007_199_255],
    [[9_007_199_254.5, 9_007_199_254.5], 18_014_398_509],
    [[-9_007_199_254.5, -9_007_199_254.5, 1], -18_014_398_508],
    [[9_007_199_254.5, 1, -9_007_199_254.5], 1],
    [[9_007_199_254.5, 4_503_599_627.370497, -9_007_199_254.5], 4_503_599_627.370497],
    [[-0], 0],
    [[1e300, 1, -1e300], 1],
    [[1 / 3, 1 / 3, 1 / 3], 1],
    [[-0.1, 0.3], 0.2],
    [[-1.5], -1.5],
    [[1e21], 1e21],
    [[2 ** 53, 1], 2 ** 53],
  ])("of %j are exact: %d", (numbers, sum) => {
    expect(hours(...numbers)).toBe(sum);
    expect(hours(...[...numbers].reverse())).toBe(sum);
  });

  it("are the same tally in whatever order they pass what an integer holds", () => {
    const tallyOf = (...each: number[]) => tally(studied(each), { readAt: NOW });
    expect(tallyOf(9_007_199_254.5, 1, -9_007_199_254.5)).toEqual(tallyOf(9_007_199_254.5, -9_007_199_254.5, 1));
    expect(tallyOf(-0)).toEqual(tallyOf(0));
    expect(tallyOf(2e10, 0.5)).not.toEqual(tallyOf(2e10, 0.25));
  });

  it("of one number are that number", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1e22, noNaN: true }), (each) => {
        expect(hours(each)).toBe(each);
      }),
    );
  });
});

import { rows } from "@aihr-plugins/report";
import { estimatedFinish } from "@aihr-plugins/report/movement";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, learner, NOW } from "./learners.ts";

const at = (days: number, timeSpentInMinutes: number | null, timeLeftInMinutes: number | null = 100) => {
  const [row] = rows([learner("Ana", { value: 50, timeSpentInMinutes, timeLeftInMinutes })], { readAt: NOW });
  if (row === undefined) throw new Error("A learner with an entry has a row.");
  return { row, at: NOW + days * DAY };
};

describe("estimatedFinish", () => {
  it("is the time of reading and the time left at the pace between two observations, in whole days upwards", () => {
    expect(estimatedFinish(at(0, 100), at(2, 160), NOW + 2 * DAY)).toEqual({ kind: "finish", at: NOW + 6 * DAY });
  });

  it.each([
    ["75 minutes in 7 days, 300 left", at(0, 0), at(7, 75, 300), 28],
    ["0.1 minutes in a day, 0.3 left", at(0, 100.2), at(1, 100.3, 0.3), 3],
    ["100 minutes in 8 hours, 300 left", at(0, 0), at(1 / 3, 100, 300), 1],
    ["100 minutes in a day, 100.01 left", at(0, 0), at(1, 100, 100.01), 2],
  ])("is not a day late: %s", (_, before, after, days) => {
    expect(estimatedFinish(before, after, NOW)).toEqual({ kind: "finish", at: NOW + days * DAY });
  });

  it("is what whole numbers come to exactly", () => {
    const minutes = fc.integer({ min: 10, max: 10_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), minutes, minutes, (hours, spent, left) => {
        const days = (BigInt(left * hours) + BigInt(spent * 24 - 1)) / BigInt(spent * 24);
        const expected = { kind: "finish", at: NOW + Number(days) * DAY };
        expect(estimatedFinish(at(0, 0), at(hours / 24, spent, left), NOW)).toEqual(expected);
        const tenths = estimatedFinish(at(0, 0.7), at(hours / 24, (spent + 7) / 10, left / 10), NOW);
        expect(tenths).toEqual(expected);
      }),
    );
  });

  it.each([0, -5, -500])("is the time of reading when %d minutes are left", (left) => {
    expect(estimatedFinish(at(0, 100), at(1, 160, left), NOW)).toEqual({ kind: "finish", at: NOW });
  });

  it("is at the latest the last instant that a date can hold", () => {
    const latest = 8.64e15;
    const finish = (readAt: number) => estimatedFinish(at(0, 0), at(1, 100, 100), readAt);
    expect(finish(latest - DAY)).toEqual({ kind: "finish", at: latest });
    expect(finish(latest - DAY + 1)).toBeNull();
  });

  it.each([
    ["nothing was spent between", at(0, 100), at(2, 100)],
    ["the time spent went down", at(0, 100), at(2, 90)],
  ])("is no movement when %s", (_, before, after) => {
    expect(estimatedFinish(before, after, NOW)).toEqual({ kind: "no-movement" });
  });

  it.each([
    ["the time spent was unknown", at(0, null), at(2, 90)],
    ["the time spent is unknown", at(0, 10), at(2, null)],
    ["the time left is unknown", at(0, 10), at(2, 90, null)],
    ["no time lies between", at(0, 10), at(0, 90)],
    ["it is too far away for a date", at(0, 10), at(1, 11, 1e12)],
  ])("is null when %s", (_, before, after) => {
    expect(estimatedFinish(before, after, NOW)).toBeNull();
  });
});

import { estimatedFinish, rows } from "@aihr-plugins/report";
import { describe, expect, it } from "vitest";
import { DAY, learner, NOW } from "./learners.ts";

const at = (days: number, timeSpentInMinutes: number | null, timeLeftInMinutes: number | null = 100) => {
  const [row] = rows([learner("Ana", { value: 50, timeSpentInMinutes, timeLeftInMinutes })], { now: NOW });
  if (row === undefined) throw new Error("A learner with an entry has a row.");
  return { row, at: NOW + days * DAY };
};

describe("estimatedFinish", () => {
  it("is now and the time left at the pace between two observations, in whole days upwards", () => {
    expect(estimatedFinish(at(0, 100), at(2, 160), NOW + 2 * DAY)).toEqual({ kind: "finish", at: NOW + 6 * DAY });
  });

  it("is now when nothing is left", () => {
    expect(estimatedFinish(at(0, 100), at(1, 160, 0), NOW)).toEqual({ kind: "finish", at: NOW });
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
  ])("is null when %s", (_, before, after) => {
    expect(estimatedFinish(before, after, NOW)).toBeNull();
  });
});

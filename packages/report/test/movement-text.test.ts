import { dateText, rows } from "@aihr-plugins/report";
import { movementText } from "@aihr-plugins/report/movement";
import { describe, expect, it } from "vitest";
import { DAY, learner, NOW } from "./learners.ts";

function seen(value: number | null, timeSpentInMinutes: number | null, days = 0) {
  const [row] = rows([learner("Ana", { value, timeSpentInMinutes })], { readAt: NOW });
  if (row === undefined) throw new Error("A learner with an entry has a row.");
  return { row, at: NOW + days * DAY };
}

describe("movementText", () => {
  it.each([
    ["progress and time", seen(28, 60), seen(40, 180), "from 28% to 40%, 2 h spent"],
    ["progress alone", seen(28, 60), seen(100, 60), "from 28% to 100%"],
    ["time alone", seen(28, 60), seen(28, 65), "5 min spent"],
    ["progress too small for whole percent", seen(28.1, 60), seen(28.4, 61), "still 28%, 1 min spent"],
    ["progress taken back", seen(40, 60), seen(28, 60), "from 40% to 28%"],
    ["nothing", seen(28, 60), seen(28, 60), "no change"],
    ["time taken back, which was not spent", seen(28, 60), seen(28, 50), "no change"],
    ["a rest of binary fractions, which is no time", seen(28, 0.3), seen(28, 0.1 + 0.2), "no change"],
    ["an unknown number, which is left out", seen(null, 60), seen(40, 90), "30 min spent"],
    ["an unknown time", seen(30, null), seen(40, 90), "from 30% to 40%"],
  ])("says %s", (_, before, after, text) => {
    expect(movementText(before, after)).toBe(text);
  });
});

describe("dateText", () => {
  it("is the day in the time zone", () => {
    const at = Date.parse("2026-11-23T23:30:00Z");
    expect([dateText(at), dateText(at, "Europe/Amsterdam")]).toEqual(["Nov 23, 2026", "Nov 24, 2026"]);
  });
});

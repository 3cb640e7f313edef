import { describe, expect, it } from "vitest";
import { periodsOf } from "../src/index.ts";

describe("periods by quarter", () => {
  it("are three months each, also over a leap year's end of February", () => {
    const runs = ["2023-11-20", "2024-02-29", "2024-07-01"].map((day, at) => ({ run: at + 1, day }));
    const { periods, indexOfRun } = periodsOf(runs, "quarter");
    expect(periods.map(({ from, through }) => [from, through])).toEqual([
      ["2023-10-01", "2023-12-31"],
      ["2024-01-01", "2024-03-31"],
      ["2024-04-01", "2024-06-30"],
      ["2024-07-01", "2024-09-30"],
    ]);
    expect([...indexOfRun]).toEqual([
      [2, 1],
      [3, 3],
    ]);
    expect(periods.map(({ recorded }) => recorded)).toEqual([true, true, false, true]);
  });
});

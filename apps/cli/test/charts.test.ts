import { describe, expect, it } from "vitest";
import { columnChart } from "../src/rendering/column-chart.ts";
import { sparkline } from "../src/rendering/sparkline.ts";
import { plainPaper } from "../src/rendering/terminal/paper.ts";
import { yearChart } from "../src/rendering/year-chart.ts";
import { yearOfAdoption } from "../src/sandbox/year-of-adoption.ts";

describe("sparkline", () => {
  it.each([
    [[0, 1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇█"],
    [[5, 5, 5], "▁▁▁"],
    [[1, null, 3], "▁ █"],
    [[], ""],
    [[-10, 0, 10], "▁▅█"],
  ])("shows %j as %j", (numbers, line) => {
    expect(sparkline(numbers)).toBe(line);
  });
});

describe("columnChart", () => {
  it("shows percent from 0 to 100, and leaves out what is missing", () => {
    expect(columnChart({ percent: [0, null, 25, 50, 75, 100, 62.5], labels: ["Jan", "Feb"] })).toEqual([
      "100% ┤     █",
      " 75% ┤    ██▄",
      " 50% ┤   ████",
      " 25% ┤  █████",
      "  0% └───────",
      "      Jan Feb",
    ]);
  });
});

describe("a year of the made-up organization", () => {
  const weeks = yearOfAdoption(Date.parse("2026-11-23T00:00:00Z"));

  it("begins with a baseline and has work in it", () => {
    expect(weeks).toHaveLength(54);
    expect(weeks[0]).toMatchObject({ newCompletions: 0, hours: 0 });
    expect(weeks.filter(({ hours }) => hours > 0).length).toBeGreaterThan(40);
  });

  it("fits the width of the terminal", () => {
    for (const width of [60, 80, Number.POSITIVE_INFINITY]) {
      const lines = yearChart(weeks, { ...plainPaper, width }).split("\n");
      expect(lines[0]).toMatch(/^A year of adoption: \d+% → \d+%$/);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(Math.min(width, 85));
    }
  });
});

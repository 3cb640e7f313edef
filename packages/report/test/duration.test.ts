import { durationMinutes } from "@aihr-plugins/report";
import { describe, expect, it } from "vitest";

describe("durationMinutes", () => {
  it.each([
    ["PT20H", 1200],
    ["PT1H30M", 90],
    ["PT90M", 90],
    ["P1DT2H", 26 * 60],
    ["PT0.5H", 30],
    ["PT0,5H", 30],
    ["PT1.1H", 66],
    ["PT90S", 1.5],
    ["PT1H0.5S", 60 + 0.5 / 60],
    ["P1W", 7 * 24 * 60],
    ["PT0S", 0],
    ["P0Y0M0DT20H", 1200],
    ["P0Y", 0],
    ["P0M", 0],
    ["P00Y00M1D", 24 * 60],
    ["P0.0M", 0],
  ])("reads %s as %d minutes", (text, minutes) => {
    expect(durationMinutes(text)).toBeCloseTo(minutes, 4);
  });

  it("counts a day as 24 hours of content", () => {
    expect(durationMinutes("P1D")).toBe(24 * 60);
  });

  it.each(["P1Y", "P2M", "P0.5Y", "P10Y", "P0Y1M", "P1Y2M3DT4H"])(
    "refuses the years and months of %s, which have no fixed length",
    (text) => {
      expect(durationMinutes(text)).toBeNull();
    },
  );

  it.each(["", "P", "PT", "P1DT", "20 hours", "PT1.5H30M", "-PT1H", "PT-1H", "PT1H ", "pt1h", "P1H"])(
    "refuses %j, which is not a duration",
    (text) => {
      expect(durationMinutes(text)).toBeNull();
    },
  );

  it.each([400, 305, 308])("never becomes Infinity: %d digits", (digits) => {
    expect(durationMinutes(`PT${"9".repeat(digits)}H`)).toBeNull();
  });

  it("is null for what is missing", () => {
    expect([durationMinutes(null), durationMinutes(undefined)]).toEqual([null, null]);
  });
});

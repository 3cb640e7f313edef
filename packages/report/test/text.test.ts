import {
  countText,
  daysAgoText,
  hoursText,
  minutesText,
  missingText,
  percentText,
  statusText,
} from "@aihr-plugins/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("percentText", () => {
  it.each([
    [0, "0%"],
    [0.2, "1%"],
    [49.4, "49%"],
    [49.5, "50%"],
    [0.4, "1%"],
    [1.4, "1%"],
    [98.5, "99%"],
    [99, "99%"],
    [99.6, "99%"],
    [99.9999, "99%"],
    [100, "100%"],
    [104.2, "104%"],
    [-3, "-3%"],
    [-0, "0%"],
    [null, missingText],
  ])("writes %s as %s", (percent, text) => {
    expect(percentText(percent)).toBe(text);
  });

  it("writes 100% and 0% for nothing that lies between", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, minExcluded: true, maxExcluded: true, noNaN: true }), (percent) => {
        expect(["0%", "100%"]).not.toContain(percentText(percent));
      }),
    );
  });
});

describe("minutesText", () => {
  it.each([
    [0, "0 min"],
    [45, "45 min"],
    [59.6, "1 h"],
    [60, "1 h"],
    [125, "2 h 5 min"],
    [75_000, "1,250 h"],
    [0.3, "1 min"],
    [-0.3, "-1 min"],
    [-0, "0 min"],
    [-90, "-1 h 30 min"],
    [null, missingText],
  ])("writes %s as %s", (minutes, text) => {
    expect(minutesText(minutes)).toBe(text);
  });
});

describe("hoursText", () => {
  it.each([
    [0, "0 hours"],
    [1, "1 hour"],
    [-0, "0 hours"],
    [0.04, "0.1 hours"],
    [-0.04, "-0.1 hours"],
    [1.04, "1 hour"],
    [2.25, "2.3 hours"],
    [1250.5, "1,250.5 hours"],
    [null, missingText],
  ])("writes %s as %s", (hours, text) => {
    expect(hoursText(hours)).toBe(text);
  });
});

describe("daysAgoText", () => {
  it.each([
    [0, "today"],
    [1, "yesterday"],
    [3, "3 days ago"],
    [59, "59 days ago"],
    [60, "2 months ago"],
    [400, "13 months ago"],
    [719, "23 months ago"],
    [729, "23 months ago"],
    [730, "2 years ago"],
    [null, missingText],
  ])("writes %s as %s", (days, text) => {
    expect(daysAgoText(days)).toBe(text);
  });
});

describe("countText", () => {
  it.each([
    [0, "0 learners"],
    [1, "1 learner"],
    [1200, "1,200 learners"],
    [1_234_567, "1,234,567 learners"],
  ])("counts %d as %s", (count, text) => {
    expect(countText(count, "learner")).toBe(text);
  });

  it("takes another countText where the noun has one", () => {
    expect([countText(1, "person", "people"), countText(2, "person", "people")]).toEqual(["1 person", "2 people"]);
  });
});

describe("statusText", () => {
  it.each([
    ["completed", false, "Completed"],
    ["in-progress", false, "In progress"],
    ["in-progress", true, "Stalled"],
    ["not-started", false, "Not started"],
    ["unknown", false, "Unknown"],
  ] as const)("names %s (stalled: %s) %s", (status, stalled, text) => {
    expect(statusText(status, stalled)).toBe(text);
  });
});

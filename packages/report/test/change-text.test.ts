import { metrics } from "@aihr-plugins/report";
import { changeText } from "@aihr-plugins/report/movement";
import { describe, expect, it } from "vitest";
import { NOW } from "./learners.ts";

const none = metrics([], { readAt: NOW });

describe("changeText", () => {
  it.each([
    ["adoptionRate", 62.4, 59.6, "+2 points"],
    ["adoptionRate", 61, 60, "+1 point"],
    ["adoptionRate", 60.4, 60.2, "no change"],
    ["learners", 1200, 2450, "−1,250"],
    ["hoursSpent", 12.34, 10, "+2.3 hours"],
    ["hoursSpent", 1, 2, "−1 hour"],
    ["hoursSpent", 10.01, 10.04, "no change"],
    ["completionRate", null, 40, null],
    ["completionRate", 40, null, null],
    ["completionRate", 40, undefined, null],
    ["lastActivity", "2026-11-23T12:00:00Z", 40, null],
  ] as const)("of %s at %s, %s before, is %s", (key, now, before, text) => {
    expect(changeText(key, { ...none, [key]: now }, before)).toBe(text);
  });
});

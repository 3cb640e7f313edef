import { describe, expect, it } from "vitest";
import { programKeys } from "../nodes/Aihr/actions/common/program-keys.ts";
import { enrollment } from "./kit/changing-sandbox.ts";

const readAt = Date.parse("2026-11-23T12:00:00Z");
const named = (programName: string | null, abbreviation: string | null, date = "2026-11-01T00:00:00Z") =>
  enrollment("", 50, date, { programName, abbreviation });
const learners = [
  {
    userId: "1",
    progress: [
      named("Digital HR", "DHR"),
      named("Pay, Perks, and Benefits", "PPB"),
      named("Leadership", "LE1"),
      named("Leadership", "LE2"),
      named("Onboarding", null),
      named("Talent Practice", "TAP"),
      named("Something Else", "Mentoring"),
      named("Mentoring", "MT"),
    ],
  },
  { userId: "2", progress: [named("Digital HR Transformation", "dhr", "2026-11-20T00:00:00Z")] },
];
const keys = (...texts: string[]) => programKeys(texts, learners, { readAt, isWholeReport: true });

describe("the programs of a filter", () => {
  it.each([
    ["DHR", ["DHR"]],
    [" dhr ", ["DHR"]],
    ["digital hr transformation", ["DHR"]],
    ["Onboarding", ["Onboarding"]],
    ["Pay, Perks, and Benefits", ["PPB"]],
    ["PPB, DHR", ["PPB", "DHR"]],
    ["Mentoring", ["Mentoring"]],
  ])("%s is %o", (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it("can be several from the list", () => {
    expect(keys("LE1", "PPB")).toEqual(["LE1", "PPB"]);
  });

  it("are never guessed", () => {
    expect(() => keys("Leadership")).toThrow(
      "“Leadership” matches 2 programs: Leadership (LE1) and Leadership (LE2). Use the abbreviation or the full name.",
    );
  });

  it.each([
    ["Onbording", "Onboarding"],
    ["talent", "Talent Practice (TAP)"],
    ["PA", "Pay, Perks, and Benefits (PPB) or Talent Practice (TAP)"],
  ])("that do not exist are named, with suggestions: %s", (text, suggestion) => {
    expect(() => keys(text)).toThrow(`No program matches “${text}”. Did you mean ${suggestion}?`);
  });

  it("that are not in a filtered report have no enrollments in it", () => {
    expect(programKeys(["PA"], learners, { readAt, isWholeReport: false })).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { findPrograms, refuseAmbiguous, unknownProgram } from "../nodes/Aihr/actions/common/program-keys.ts";
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
const find = (...texts: string[]) => findPrograms(texts, learners, { readAt });

describe("the programs of a filter", () => {
  it.each([
    ["DHR", ["DHR"]],
    [" dhr ", ["DHR"]],
    ["digital hr transformation", ["DHR"]],
    ["Onboarding", ["Onboarding"]],
    ["Pay, Perks, and Benefits", ["PPB"]],
    ["PPB, DHR", ["PPB", "DHR"]],
    ["Pay, Perks, and Benefits, DHR", ["PPB", "DHR"]],
    ["DHR,pay, perks, and benefits", ["DHR", "PPB"]],
    ["DHR; Onboarding", ["DHR", "Onboarding"]],
    ["Mentoring", ["Mentoring"]],
    ["Digital HR Transformation (DHR)", ["DHR"]],
    ["pay, perks, and  benefits (ppb), Onboarding", ["PPB", "Onboarding"]],
    ["Leadership (LE2)", ["LE2"]],
    ["Talent   Practice", ["TAP"]],
  ])("%s is %o", (text, expected) => {
    expect(find(text)).toEqual({ keys: expected, unknown: [], ambiguous: [] });
  });

  it("can be several from the list", () => {
    expect(find("LE1", "PPB").keys).toEqual(["LE1", "PPB"]);
  });

  it("are never guessed", () => {
    expect(() => refuseAmbiguous(find("Leadership"))).toThrow(
      "“Leadership” matches 2 programs: Leadership (LE1) and Leadership (LE2). Use the abbreviation or the full name.",
    );
  });

  it.each([
    ["Onbording", "Onboarding"],
    ["talent", "Talent Practice (TAP)"],
    ["PA", "Pay, Perks, and Benefits (PPB) or Talent Practice (TAP)"],
  ])("that do not exist are named, with suggestions: %s", (text, suggestion) => {
    expect(find(text)).toEqual({ keys: [], unknown: [text], ambiguous: [] });
    expect(unknownProgram(text, learners, { readAt }).message).toBe(
      `No program matches “${text}”. Did you mean ${suggestion}?`,
    );
  });
});

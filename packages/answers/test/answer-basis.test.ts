import { agedAsOfText, createAnswerSource, teamSummary } from "@aihr-plugins/answers";
import { describe, expect, it } from "vitest";
import { person, readAt, sourceOf } from "./kit/people.ts";

const hourMs = 3_600_000;

describe("what an answer is based on", () => {
  it.each([
    [0, ""],
    [59 / 60, ""],
    [1, ", 1 hour ago"],
    [47.9, ", 47 hours ago"],
    [48, ", 2 days ago"],
    [-5, ""],
  ])("says how old the report is after %f hours", (hours, age) => {
    const options = { readAt, timeZone: "Europe/Amsterdam" };
    expect(agedAsOfText(options, readAt + hours * hourMs)).toBe(`as of Nov 23, 2026, 13:00 Europe/Amsterdam${age}`);
  });

  it("is part of every answer, unclear ones too", () => {
    const source = sourceOf(undefined, { scope: "My Team: 4 learners", warning: "AIHR could not be reached." });
    const basis = {
      asOf: "as of Nov 23, 2026, 12:00 UTC",
      scope: "My Team: 4 learners",
      warning: "AIHR could not be reached.",
    };
    expect(teamSummary(source)).toMatchObject(basis);
    expect(teamSummary(source, { program: "Cooking" })).toMatchObject(basis);
  });

  it("counts a learner who is listed twice once", () => {
    const twice = [person("Ana", { key: "PA", value: 1 }), person("Ana", { key: "TA", value: 1 })];
    expect(teamSummary(createAnswerSource(twice, { readAt }))).toMatchObject({ metrics: { Learners: "1 learner" } });
  });
});

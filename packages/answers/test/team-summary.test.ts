import { teamSummary } from "@aihr-plugins/answers";
import { metricTable } from "@aihr-plugins/report";
import { describe, expect, it } from "vitest";
import { basis, person, sourceOf, team } from "./kit/people.ts";

describe("teamSummary", () => {
  it("returns every metric in words, and learners by stage", () => {
    const answer = teamSummary(sourceOf());
    expect(answer).toMatchObject({
      result: "answered",
      of: "all programs",
      metrics: { Learners: "4 learners", "Adoption rate": "75%", "Stalled enrollments": "2 enrollments" },
      stages: { "Enrolled, nothing begun": "1 learner", "All completed": "1 learner" },
      ...basis,
    });
    expect("metrics" in answer && Object.keys(answer.metrics)).toEqual(metricTable.map(({ title }) => title));
    expect(answer).not.toHaveProperty("dataQuality");
  });

  it("keeps to the program that is named", () => {
    expect(teamSummary(sourceOf(), { program: "pa" })).toMatchObject({
      of: "PA Program (PA)",
      metrics: { Learners: "3 learners", "Completion rate": "0%", "Total hours studied": "—" },
    });
    expect(teamSummary(sourceOf(), { program: "Cooking" })).toMatchObject({ result: "program not found" });
  });

  it("says how many figures do not fit", () => {
    const odd = person("Ana", { key: "PA", value: 130 });
    expect(teamSummary(sourceOf([odd]))).toMatchObject({
      dataQuality: { "Progress below 0% or above 100%": "1 enrollment" },
    });
  });

  it("holds no names", () => {
    const text = JSON.stringify(teamSummary(sourceOf()));
    expect(team.filter(({ userName, userId }) => text.includes(userName ?? "") || text.includes(userId))).toEqual([]);
  });

  it("says how the headline metrics have moved since an earlier report, of all programs only", () => {
    const at = Date.UTC(2026, 10, 16, 2);
    const source = sourceOf(team, {
      figuresBefore: { metrics: { learners: 3, adoptionRate: 70, hoursSpent: null }, at },
    });
    expect(teamSummary(source)).toMatchObject({
      comparedWith: "as of Nov 16, 2026, 02:00 UTC",
      change: { Learners: "from 3 to 4, 1 more", "Adoption rate": "from 70% to 75%, 5 points more" },
    });
    for (const answer of [teamSummary(source, { program: "PA" }), teamSummary(sourceOf())]) {
      expect(answer).not.toHaveProperty("change");
      expect(answer).not.toHaveProperty("comparedWith");
    }
  });

  it("answers for an organization without learners", () => {
    expect(teamSummary(sourceOf([]))).toMatchObject({ metrics: { Learners: "0 learners", "Adoption rate": "—" } });
  });
});

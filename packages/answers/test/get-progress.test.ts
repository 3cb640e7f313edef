import { getProgress } from "@aihr-plugins/answers";
import type { Row } from "@aihr-plugins/report";
import { describe, expect, it } from "vitest";
import { basis, idOf, person, readAt, sourceOf } from "./kit/people.ts";

describe("getProgress", () => {
  it("returns one learner's progress, by name or learner ID", () => {
    const expected = {
      result: "answered",
      learner: { id: idOf("Fiona Bauer"), name: "Fiona Bauer" },
      hoursStudied: "4.5 hours",
      shown: "1 of 1 programs",
      programs: [
        {
          program: "PA Program (PA)",
          status: "In progress",
          progress: "45%",
          spent: "4 h 30 min",
          left: "5 h 30 min",
          lastActivity: "3 days ago",
        },
      ],
      ...basis,
    };
    expect(getProgress(sourceOf(), { learner: "fiona bauer" })).toEqual(expected);
    expect(getProgress(sourceOf(), { learner: idOf("Fiona Bauer").toUpperCase() })).toEqual(expected);
  });

  it("lists programs with the most recent activity first, and says what has stalled or may", () => {
    const ana = person(
      "Ana",
      { key: "A", value: 10, daysAgo: 40 },
      { key: "B", value: 20, daysAgo: 16 },
      { key: "C", value: 30, daysAgo: 1 },
    );
    expect(getProgress(sourceOf([ana]), { learner: "Ana" })).toMatchObject({
      programs: [
        { program: "C Program (C)", status: "In progress" },
        { program: "B Program (B)", status: "In progress", atRisk: "No recent activity" },
        { program: "A Program (A)", status: "Stalled" },
      ],
    });
  });

  it("keeps to the program that is named, and says if the learner is not in it", () => {
    expect(getProgress(sourceOf(), { learner: "Bo Lind", program: "hrbp" })).toMatchObject({
      shown: "1 of 1 programs",
      programs: [{ progress: "20%", status: "Stalled" }],
    });
    expect(getProgress(sourceOf(), { learner: "Ida Weh", program: "hrbp" })).toMatchObject({
      programs: [],
      message: "This learner is not in HRBP Program (HRBP).",
    });
    expect(getProgress(sourceOf([person("Ana")]), { learner: "Ana" })).toMatchObject({
      message: "This learner is not in any program.",
    });
  });

  it("says what changed since an earlier report, and when the pace since then ends", () => {
    const weekBefore = { at: readAt - 7 * 86_400_000 };
    const observedBefore = (row: Row) => {
      if (row.program === "PA") return { ...weekBefore, row: { ...row, progressPercent: 28, minutesSpent: 150 } };
      return row.program === "TA" ? { ...weekBefore, row } : null;
    };
    const ana = person("Ana", { key: "PA", value: 45 }, { key: "TA", value: 5 }, { key: "HRBP", value: 100 });
    const answer = getProgress(sourceOf([ana], { observedBefore }), { learner: "Ana" });
    expect(
      "programs" in answer && answer.programs.map(({ change, estimatedFinish }) => [change, estimatedFinish]),
    ).toEqual([
      ["from 28% to 45%, 2 h spent since Nov 16, 2026", "Dec 13, 2026"],
      ["no change since Nov 16, 2026", "no movement"],
      [undefined, undefined],
    ]);
  });

  it("returns the candidates for an ambiguous name, and no progress", () => {
    expect(getProgress(sourceOf(), { learner: "Fiona" })).toEqual({
      result: "ambiguous learner",
      message: "“Fiona” matches 2 learners. Use the full name or the learner ID.",
      shown: "2 of 2",
      candidates: [
        { id: idOf("Fiona Bauer"), name: "Fiona Bauer", programs: "PA 45%" },
        { id: idOf("Fiona Okafor"), name: "Fiona Okafor", programs: "HRBP 100%" },
      ],
      ...basis,
    });
  });

  it("takes no near miss for a match", () => {
    expect(getProgress(sourceOf(), { learner: "Fiona Bauher" })).toMatchObject({
      result: "learner not found",
      message: "No learner matches “Fiona Bauher”.",
      candidates: [{ name: "Fiona Bauer" }, { name: "Fiona Okafor" }],
    });
    expect(getProgress(sourceOf(), { learner: "  " })).toMatchObject({ result: "learner not found", candidates: [] });
  });

  it("asks which program is meant", () => {
    expect(getProgress(sourceOf(), { learner: "Bo Lind", program: "Cooking" })).toMatchObject({
      result: "program not found",
    });
  });
});

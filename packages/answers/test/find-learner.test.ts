import { findLearner } from "@aihr-plugins/answers";
import { describe, expect, it } from "vitest";
import { basis, idOf, person, sourceOf } from "./kit/people.ts";

describe("findLearner", () => {
  it("lists who matches, and how many of how many", () => {
    expect(findLearner(sourceOf(), { query: "fiona" })).toEqual({
      result: "answered",
      shown: "2 of 2 learners",
      learners: [
        { id: idOf("Fiona Bauer"), name: "Fiona Bauer", programs: "PA 45%" },
        { id: idOf("Fiona Okafor"), name: "Fiona Okafor", programs: "HRBP 100%" },
      ],
      ...basis,
    });
  });

  it("finds by initials, by the beginning of an ID, and by name and program", () => {
    const names = (query: string) => {
      const answer = findLearner(sourceOf(), { query });
      return "learners" in answer ? answer.learners.map(({ name }) => name) : [];
    };
    expect(names("fb")).toEqual(["Fiona Bauer"]);
    expect(names(idOf("Bo Lind").slice(0, 8))).toEqual(["Bo Lind"]);
    expect(names("fiona hrbp")).toEqual(["Fiona Okafor"]);
  });

  it("shows only the progress in the program that is named", () => {
    expect(findLearner(sourceOf(), { query: "bo", program: "hrbp" })).toMatchObject({
      learners: [{ name: "Bo Lind", programs: "HRBP 20%" }],
    });
  });

  it("lists near misses and learners outside of the program apart from matches", () => {
    expect(findLearner(sourceOf(), { query: "Fiona Okafor", program: "PA" })).toMatchObject({
      shown: "0 of 0 learners",
      learners: [],
      others: [{ name: "Fiona Okafor" }],
    });
    expect(findLearner(sourceOf(), { query: "Fiona Okafro" })).toMatchObject({
      shown: "0 of 0 learners",
      learners: [],
      similar: [{ name: "Fiona Okafor" }, { name: "Fiona Bauer" }],
    });
  });

  it.each([
    ["completed", ["Fiona Okafor"]],
    ["in-progress", ["Fiona Bauer", "Bo Lind"]],
    ["not-started", ["Ida Weh"]],
    ["inactive", ["Bo Lind"]],
  ] as const)("lists all learners who are %s", (status, expected) => {
    const answer = findLearner(sourceOf(), { status });
    expect("learners" in answer && answer.learners.map(({ name }) => name)).toEqual(expected);
  });

  it("looks for the status in the program that is named", () => {
    expect(findLearner(sourceOf(), { status: "completed", program: "PA" })).toMatchObject({ shown: "0 of 0 learners" });
  });

  it("lists 10 unless asked, at most 20, and at least 1", () => {
    const many = sourceOf(Array.from({ length: 30 }, (_, at) => person(`Ana ${at}`)));
    const shown = (limit?: number) => findLearner(many, { limit }).result && findLearner(many, { limit });
    expect(shown()).toMatchObject({ shown: "10 of 30 learners" });
    expect(shown(1000)).toMatchObject({ shown: "20 of 30 learners" });
    expect(shown(-5)).toMatchObject({ shown: "1 of 30 learners" });
    expect(shown(Number.NaN)).toMatchObject({ shown: "10 of 30 learners" });
  });

  it("names at most six programs of a learner", () => {
    const busy = person("Ana", ...Array.from({ length: 9 }, (_, at) => ({ key: `P${at}`, value: at })));
    expect(findLearner(sourceOf([busy]), {})).toMatchObject({
      learners: [{ programs: "P0 0%, P1 1%, P2 2%, P3 3%, P4 4%, P5 5%, 3 more programs" }],
    });
  });

  it("asks which program is meant", () => {
    expect(findLearner(sourceOf(), { query: "fiona", program: "Cooking" })).toEqual({
      result: "program not found",
      message: "No program matches “Cooking”.",
      shown: "2 of 2",
      candidates: ["PA Program (PA)", "HRBP Program (HRBP)"],
      ...basis,
    });
    expect(findLearner(sourceOf(), { program: "Program" })).toMatchObject({
      result: "ambiguous program",
      message: "“Program” matches 2 programs. Use the abbreviation or the full name.",
      candidates: ["PA Program (PA)", "HRBP Program (HRBP)"],
    });
  });
});

import { listStalled } from "@aihr-plugins/answers";
import { describe, expect, it } from "vitest";
import { basis, idOf, person, sourceOf } from "./kit/people.ts";

describe("listStalled", () => {
  it("lists as many as its headline says, longest without activity first", () => {
    expect(listStalled(sourceOf())).toEqual({
      result: "answered",
      headline: "2 enrollments of 1 learner stalled",
      shown: "2 of 2 enrollments",
      enrollments: [
        { id: idOf("Bo Lind"), name: "Bo Lind", program: "PA Program (PA)", why: "At 80%, no activity for 64 days." },
        {
          id: idOf("Bo Lind"),
          name: "Bo Lind",
          program: "HRBP Program (HRBP)",
          why: "At 20%, no activity for 41 days.",
        },
      ],
      ...basis,
    });
  });

  it("keeps to a program and to a limit", () => {
    expect(listStalled(sourceOf(), { program: "HRBP" })).toMatchObject({
      headline: "1 enrollment of 1 learner stalled",
      enrollments: [{ program: "HRBP Program (HRBP)" }],
    });
    expect(listStalled(sourceOf(), { limit: 1 })).toMatchObject({ shown: "1 of 2 enrollments" });
    expect(listStalled(sourceOf(), { program: "Cooking" })).toMatchObject({ result: "program not found" });
  });

  it.each([
    [63, 1],
    [64, 0],
    [0.5, 3],
    [-3, 3],
    [Number.NaN, 2],
  ])("counts a day limit of %f", (days, stalled) => {
    expect(listStalled(sourceOf(), { days })).toMatchObject({ shown: `${stalled} of ${stalled} enrollments` });
  });

  it("takes the days of the source unless asked", () => {
    expect(listStalled(sourceOf(undefined, { days: 50 }))).toMatchObject({ shown: "1 of 1 enrollments" });
  });

  it("lists those at risk if asked, none of which has stalled", () => {
    const ana = person("Ana", { key: "PA", value: 50, daysAgo: 20 }, { key: "TA", value: 50, daysAgo: 40 });
    expect(listStalled(sourceOf([ana]), { atRisk: true })).toMatchObject({
      headline: "1 enrollment at risk",
      shown: "1 of 1 enrollments",
      enrollments: [{ program: "PA Program (PA)", why: "At 50%, no activity for 20 days." }],
    });
  });

  it("says when nothing stalled", () => {
    expect(listStalled(sourceOf([]))).toMatchObject({ headline: "No enrollments stalled", enrollments: [] });
  });
});

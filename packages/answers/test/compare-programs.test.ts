import { comparePrograms } from "@aihr-plugins/answers";
import { programColumns } from "@aihr-plugins/report";
import { describe, expect, it } from "vitest";
import { basis, person, sourceOf } from "./kit/people.ts";

const many = Array.from({ length: 60 }, (_, at) =>
  person(`Ana ${at}`, { key: `P${at + 10}`, value: at === 25 ? 100 : at }),
);

describe("comparePrograms", () => {
  it("compares all programs, a row for each, its values in the order of the columns", () => {
    const titles = programColumns.filter(({ rank }) => rank <= 3).map(({ title }) => title);
    expect(comparePrograms(sourceOf())).toEqual({
      result: "answered",
      shown: "2 of 2 programs, highest learners first",
      columns: titles,
      programs: [
        expect.arrayContaining(["PA", "PA Program", "3", "67%"]),
        expect.arrayContaining(["HRBP", "HRBP Program", "2", "100%"]),
      ],
      ...basis,
    });
  });

  it("compares those that are named, and asks which one is meant", () => {
    expect(comparePrograms(sourceOf(), { programs: " pa, " })).toMatchObject({
      shown: expect.stringMatching(/^1 of 1 programs/),
    });
    expect(comparePrograms(sourceOf(), { programs: "PA, Cooking" })).toMatchObject({
      result: "program not found",
      message: "No program matches “Cooking”.",
    });
  });

  it("takes a name that holds commas for one program", () => {
    const ana = person("Ana", { key: "LLT", value: 50 });
    const progress = ana.progress?.map((entry) => ({ ...entry, programName: "Lead, Learn, Teach" })) ?? [];
    expect(comparePrograms(sourceOf([{ ...ana, progress }]), { programs: "lead, learn, teach" })).toMatchObject({
      programs: [expect.arrayContaining(["LLT", "Lead, Learn, Teach"])],
    });
  });

  it("sorts by any metric, the highest or the lowest first, those without a value last", () => {
    const firstBy = (sortBy: string, lowestFirst?: boolean) => {
      const answer = comparePrograms(sourceOf(many), { sortBy, lowestFirst });
      return "programs" in answer ? answer.programs[0]?.[0] : answer.result;
    };
    expect(firstBy("completion rate")).toBe("P35");
    expect(firstBy("averageProgress", true)).toBe("P10");
    expect(firstBy("weighted")).toBe("P35");
    const partly = [person("Ana", { key: "A", value: 0 }), person("Bo", { key: "B", value: 50 })];
    for (const lowestFirst of [true, false]) {
      expect(comparePrograms(sourceOf(partly), { sortBy: "Follow-through", lowestFirst })).toMatchObject({
        programs: [expect.arrayContaining(["B"]), expect.arrayContaining(["A"])],
      });
    }
  });

  it("shows the metric it sorts by, however few columns there is room for", () => {
    const answer = comparePrograms(sourceOf(many), { sortBy: "Median hours" });
    expect(answer).toMatchObject({ columns: expect.arrayContaining(["Median hours"]) });
  });

  it("leaves out columns before it leaves out programs", () => {
    const answer = comparePrograms(sourceOf(many.slice(0, 25)));
    expect(answer).toMatchObject({ shown: "25 of 25 programs, highest learners first" });
    expect("columns" in answer && answer.columns.length).toBeLessThan(14);
  });

  it("lists as many as asked for", () => {
    expect(comparePrograms(sourceOf(many), { limit: 3 })).toMatchObject({
      shown: "3 of 60 programs, highest learners first",
      programs: { length: 3 },
    });
  });

  it("asks for the metric if none or several have that name", () => {
    expect(comparePrograms(sourceOf(), { sortBy: "salary" })).toMatchObject({
      result: "metric not found",
      message: "No metric matches “salary”.",
      candidates: expect.arrayContaining(["Completion rate", "Stalled enrollments"]),
    });
    expect(comparePrograms(sourceOf(), { sortBy: "progress" })).toMatchObject({
      result: "ambiguous metric",
      message: "“progress” matches 3 metrics. Use the full name.",
      candidates: ["In progress", "Average progress", "Weighted progress"],
    });
  });
});

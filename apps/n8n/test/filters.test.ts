import type { AdoptionViewModel } from "@aihr-plugins/core";
import { describe, expect, it } from "vitest";
import { matchLearners } from "../nodes/Aihr/actions/common/match-learners.ts";
import { asksForEverybody, readFilters } from "../nodes/Aihr/actions/common/read-filters.ts";

const now = Date.parse("2026-11-23T12:00:00Z");
const progress = (abbreviation: string, value: number, date: string) => ({
  programName: `Program ${abbreviation}`,
  abbreviation,
  value,
  date,
});
const jane: AdoptionViewModel = {
  userId: "jane",
  progress: [progress("PA", 40, "2026-11-20T00:00:00Z"), progress("TA", 100, "2026-01-10T00:00:00Z")],
};
const omar: AdoptionViewModel = { userId: "omar", progress: [progress("PA", 70, "2026-06-01T00:00:00Z")] };
const wei: AdoptionViewModel = { userId: "wei", progress: [] };

function matching(filters: Parameters<typeof readFilters>[0], withoutPrograms = false) {
  const options = { now, ...(withoutPrograms ? { withoutPrograms } : {}) };
  return matchLearners([jane, omar, wei], readFilters(filters), options).map(({ learner, rows }) => [
    learner.userId,
    rows.map(({ program }) => program),
  ]);
}

describe("the filters of a learner's progress", () => {
  it("ask for everybody when nothing is set", () => {
    expect(asksForEverybody(readFilters({}))).toBe(true);
    expect(asksForEverybody(readFilters({ learnerIds: "a, b", programSkus: "X" }))).toBe(true);
    expect(matching({})).toEqual([
      ["jane", ["PA", "TA"]],
      ["omar", ["PA"]],
      ["wei", []],
    ]);
  });

  it.each([
    [
      { programs: ["pa"] },
      [
        ["jane", ["PA"]],
        ["omar", ["PA"]],
      ],
    ],
    [{ programs: "Program TA" }, [["jane", ["TA"]]]],
    [{ status: ["completed"] }, [["jane", ["TA"]]]],
    [{ status: ["stalled"] }, [["omar", ["PA"]]]],
    [
      { progressFrom: 40, progressTo: 70 },
      [
        ["jane", ["PA"]],
        ["omar", ["PA"]],
      ],
    ],
    [{ progressFrom: 41, progressTo: 99 }, [["omar", ["PA"]]]],
    [{ activeSince: "2026-11-01" }, [["jane", ["PA"]]]],
    [{ stalledSince: "2026-07-01" }, [["omar", ["PA"]]]],
    [{ programs: ["TA"], status: ["in-progress"] }, []],
  ])("%o keep those with a row that meets all of them", (filters, expected) => {
    expect(matching(filters)).toEqual(expected);
  });

  it("narrow a learner's progress to the programs asked for", () => {
    const [match] = matchLearners([jane], readFilters({ programs: ["TA"] }), { now });
    expect(match?.learner.progress?.map(({ abbreviation }) => abbreviation)).toEqual(["TA"]);
  });

  it("give learners without programs a row only where that is wanted", () => {
    expect(matching({}, true).at(-1)).toEqual(["wei", [null]]);
  });

  it("send SKUs and ids to the API, from text or a list", () => {
    expect(readFilters({ programSkus: " A ,B,", learnerIds: ["x", "y"] }).query).toEqual({
      programSKUs: ["A", "B"],
      userIds: ["x", "y"],
    });
    expect(readFilters({ programSkus: " , " }).query).toEqual({});
  });

  it.each([{ activeSince: "soon" }, { stalledSince: "x" }, { progressFrom: 101 }, { progressTo: "many" }])(
    "%o names the parameter that cannot work",
    (filters) => {
      expect(() => readFilters(filters)).toThrow(/^'(Active Since|Stalled Since|Progress From|Progress To)' must be/);
    },
  );
});

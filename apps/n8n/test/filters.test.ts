import type { AdoptionViewModel } from "@aihr-plugins/core";
import { describe, expect, it } from "vitest";
import { matchLearners } from "../nodes/Aihr/actions/common/match-learners.ts";
import { readFilters } from "../nodes/Aihr/actions/common/read-filters.ts";

const readAt = Date.parse("2026-11-23T12:00:00Z");
const progress = (abbreviation: string, value: number | null, date: string) => ({ abbreviation, value, date });
const jane: AdoptionViewModel = {
  userId: "jane",
  progress: [progress("PA", 40, "2026-11-20T00:00:00Z"), progress("TA", 100, "2026-01-10T00:00:00Z")],
};
const omar: AdoptionViewModel = { userId: "omar", progress: [progress("PA", 70, "2026-06-01T00:00:00Z")] };
const wei: AdoptionViewModel = { userId: "wei", progress: [] };
const mia: AdoptionViewModel = {
  userId: "mia",
  progress: [progress("PA", 0, "2026-11-01T00:00:00Z"), progress("TA", null, "2026-11-01T00:00:00Z")],
};
const kofi: AdoptionViewModel = { userId: "kofi", progress: [progress("DHR", 30, "2026-11-08T00:00:00Z")] };
const learners = [jane, omar, wei, mia, kofi].map((learner) => ({ learner, listed: learner }));

function matching(filters: Parameters<typeof readFilters>[0], withoutPrograms = false) {
  return matchLearners(learners, readFilters(filters), { readAt, withoutPrograms }).map(({ learner, rows }) => [
    learner.userId,
    rows.map(({ program }) => program),
  ]);
}

describe("the filters of enrollments", () => {
  it("keep all learners when nothing is set, including those in no program", () => {
    expect(matching({})).toEqual([
      ["jane", ["PA", "TA"]],
      ["omar", ["PA"]],
      ["wei", []],
      ["mia", ["PA", "TA"]],
      ["kofi", ["DHR"]],
    ]);
  });

  it.each([
    [{ status: ["completed"] }, [["jane", ["TA"]]]],
    [{ status: ["stalled"] }, [["omar", ["PA"]]]],
    [{ status: ["at-risk"] }, [["kofi", ["DHR"]]]],
    [{ status: ["not-started"] }, [["mia", ["PA"]]]],
    [{ status: ["unknown"] }, [["mia", ["TA"]]]],
    [
      { status: ["stalled", "unknown"] },
      [
        ["omar", ["PA"]],
        ["mia", ["TA"]],
      ],
    ],
    [
      { progressFrom: 40, progressTo: 70 },
      [
        ["jane", ["PA"]],
        ["omar", ["PA"]],
      ],
    ],
    [{ progressFrom: 41, progressTo: 99 }, [["omar", ["PA"]]]],
    [{ activeSince: "2026-11-10" }, [["jane", ["PA"]]]],
    [{ stalledSince: "2026-07-01" }, [["omar", ["PA"]]]],
    [{ progressFrom: 50, status: ["not-started"] }, []],
  ])("%o keep the learners with an enrollment that meets all of them", (filters, expected) => {
    expect(matching(filters)).toEqual(expected);
  });

  it("give learners in no program a row only if that is asked for", () => {
    expect(matching({}, true)[2]).toEqual(["wei", [null]]);
    expect(matching({ status: ["completed"] }, true)).toEqual([["jane", ["TA"]]]);
  });

  it("send SKUs and IDs to the API, from text or a list", () => {
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

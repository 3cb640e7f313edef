import type { AdoptionViewModel } from "@aihr-plugins/core";
import { describe, expect, it } from "vitest";
import { matchLearners, matchRows } from "../nodes/Aihr/actions/common/match-learners.ts";
import { readFilters } from "../nodes/Aihr/actions/common/read-filters.ts";
import { learnerId } from "./kit/changing-sandbox.ts";

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
  const options = { readAt, withoutPrograms };
  const read = readFilters(filters, "UTC");
  return matchLearners(learners, read, options).map((each) => [
    each.learner.userId,
    matchRows([each], read, options).map(({ program }) => program),
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
    [{ status: "Completed" }, [["jane", ["TA"]]]],
    [{ status: "AT_RISK" }, [["kofi", ["DHR"]]]],
    [{ status: '["At Risk"]' }, [["kofi", ["DHR"]]]],
    [{ status: "completed, notStarted", progressTo: "0" }, [["mia", ["PA"]]]],
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

  it("return a row for learners in no program only on request", () => {
    expect(matching({}, true)[2]).toEqual(["wei", [null]]);
    expect(matching({ status: ["completed"] }, true)).toEqual([["jane", ["TA"]]]);
  });

  it("send SKUs and IDs to the API, from text or a list", () => {
    expect(readFilters({ programSkus: " A ,B,", learnerIds: [learnerId(1), learnerId(2)] }, "UTC").query).toEqual({
      programSKUs: ["A", "B"],
      userIds: [learnerId(1), learnerId(2)],
    });
  });

  it.each([
    [{ activeSince: "soon" }, "'Active Since' must be a date such as 2026-01-31 or 2026-01-31T09:00."],
    [{ stalledSince: "" }, "'Stalled Since' must be a date such as 2026-01-31 or 2026-01-31T09:00. It is empty."],
    [{ progressFrom: 101 }, "'Progress From (%)' must be a number from 0 to 100."],
    [{ progressTo: "many" }, "'Progress To (%)' must be a number from 0 to 100."],
    [{ progressFrom: 60, progressTo: "40" }, "'Progress From (%)' must not be above 'Progress To (%)'."],
    [{ status: "done" }, "'Status' must be At Risk, Completed, In Progress, Not Started, Stalled or Unknown."],
    [{ status: [] }, "'Status' must be At Risk, Completed, In Progress, Not Started, Stalled or Unknown."],
    [{ learnerIds: "" }, /^'Learner IDs' must be IDs such as .+ It is empty\.$/],
    [{ learnerIds: undefined }, /^'Learner IDs' must be IDs such as .+ It is empty\.$/],
    [{ learnerIds: " , " }, /^'Learner IDs' must be IDs/],
    [{ learnerIds: [] }, /^'Learner IDs' must be IDs/],
    [{ learnerIds: [learnerId(1), null] }, /^'Learner IDs' must be IDs .+ Entry 2 is empty\.$/],
    [{ learnerIds: [learnerId(1), "Jane"] }, /^'Learner IDs' must be IDs .+ Entry 2 of 2 is not one\.$/],
    [{ programs: [] }, "'Program Names or IDs' must be names or abbreviations of programs."],
    [{ programSkus: " , " }, "'Program SKUs' must be SKUs such as PRG-40417, separated by commas."],
  ])("%o name the parameter that cannot work", (filters, sentence) => {
    expect(() => readFilters(filters as never, "UTC")).toThrow(sentence);
  });
});

import { historySource, type TrendAnswer, trend } from "@aihr-plugins/answers/history";
import { describe, expect, it } from "vitest";
import { person } from "./kit/people.ts";
import { recorded, sixWeeks } from "./kit/recorded.ts";

const asOf = "as of Nov 23, 2026, 12:00 UTC";

describe("trend", () => {
  it("shows the most important figures by week, oldest first, and what they come to", async () => {
    const answer = await trend(historySource(await recorded()));
    expect(answer).toMatchObject({
      result: "answered",
      of: "all programs",
      shown: "7 of 7 weeks, oldest first",
      overall: {
        "New completions": "1 in all",
        Hours: "11.5 hours in all",
        Learners: "3, as before",
        "Completion rate": "from 0% to 25%, 25 points more",
        "Stalled enrollments": "from 0 to 1, 1 more",
      },
      message: "The first report, of Oct 12, 2026, is the baseline: it counts as nothing new.",
      asOf,
    });
    const { columns, periods } = answer as TrendAnswer;
    expect(columns.slice(0, 4)).toEqual(["Week", "New enrollments", "New starts", "New completions"]);
    expect(periods.map(([week]) => week)).toEqual([
      "the week of Oct 12, 2026",
      "the week of Oct 19, 2026, no report",
      "the week of Oct 26, 2026",
      "the week of Nov 2, 2026, no report",
      "the week of Nov 9, 2026",
      "the week of Nov 16, 2026",
      "the week of Nov 23, 2026, so far",
    ]);
    expect(periods.at(-2)?.slice(1, 5)).toEqual(["0", "0", "1", "1"]);
    // Who is active in two weeks is one active learner of both.
    expect(answer).not.toHaveProperty(["overall", "Active learners"]);
  });

  it("shows one figure, by its title or a part of it", async () => {
    const source = historySource(await recorded());
    expect(await trend(source, { metric: "completion rate", by: "month" })).toEqual({
      result: "answered",
      of: "all programs",
      shown: "2 of 2 months, oldest first",
      columns: ["Month", "Completion rate"],
      periods: [
        ["October 2026", "0%"],
        ["November 2026, so far", "25%"],
      ],
      overall: { "Completion rate": "from 0% to 25%, 25 points more" },
      message: "The first report, of Oct 12, 2026, is the baseline: it counts as nothing new.",
      asOf,
    });
    expect(await trend(source, { metric: "adoption", by: "quarter" })).toMatchObject({
      columns: ["Quarter", "Adoption rate"],
      periods: [["the fourth quarter of 2026, so far", "100%"]],
    });
  });

  it("is of one program, without figures that a program has none of", async () => {
    const answer = await trend(historySource(await recorded()), { program: "pa" });
    expect(answer).toMatchObject({ of: "PA Program (PA)", overall: { Learners: "2, as before" } });
    expect(answer).not.toHaveProperty(["overall", "Joined"]);
  });

  it("begins with a day, and ends with the newest report", async () => {
    const source = historySource(await recorded());
    expect(await trend(source, { since: "2026-11-11", metric: "Joined" })).toEqual({
      result: "answered",
      of: "all programs",
      shown: "3 of 7 weeks, oldest first",
      columns: ["Week", "Joined"],
      periods: [
        ["the week of Nov 9, 2026", "1"],
        ["the week of Nov 16, 2026", "0"],
        ["the week of Nov 23, 2026, so far", "0"],
      ],
      overall: { Joined: "1 in all" },
      asOf,
    });
    expect(await trend(source, { limit: 1, metric: "Left" })).toMatchObject({ shown: "1 of 7 weeks, oldest first" });
    expect(await trend(source, { since: "2027-01-01" })).toMatchObject({
      shown: "0 of 7 weeks, oldest first",
      periods: [],
      message: "The newest report is of Nov 23, 2026.",
    });
  });

  it("uses months for a history of more than three months", async () => {
    const learners = [person("Ana Diaz", { key: "PA", value: 10 })];
    const source = historySource(await recorded([[120, learners], ...sixWeeks]));
    expect(await trend(source)).toMatchObject({ shown: "5 of 5 months, oldest first" });
  });

  it("asks which figure or program is meant, and says which day it cannot read", async () => {
    const source = historySource(await recorded());
    expect(await trend(source, { metric: "salary" })).toMatchObject({ result: "metric not found", asOf });
    expect(await trend(source, { metric: "active" })).toMatchObject({
      result: "ambiguous metric",
      candidates: expect.arrayContaining(["Active learners", "Recently active learners", "Active rate"]),
    });
    expect(await trend(source, { program: "Cooking" })).toMatchObject({
      result: "program not found",
      candidates: ["PA Program (PA)", "TA Program (TA)"],
    });
    for (const since of ["last week", "2026-02-30", "2026-1-1"]) {
      expect(await trend(source, { since })).toEqual({
        result: "day not understood",
        message: `“${since}” is not a day. Write it as 2026-11-01.`,
        asOf,
      });
    }
  });

  it("says that there is nothing to compare with after one report", async () => {
    expect(await trend(historySource(await recorded(sixWeeks.slice(-1))))).toMatchObject({
      result: "answered",
      shown: "1 of 1 weeks, oldest first",
      message: expect.stringContaining("The history has one report"),
      overall: { "New completions": "0 in all", "Adoption rate": "100%, as before" },
    });
  });

  it.each([
    ["no history", async () => null],
    ["an empty history", () => recorded([])],
  ])("says how to get a history if there is %s", async (_, open) => {
    expect(await trend(historySource(await open()))).toEqual({
      result: "no history",
      message: expect.stringMatching(/aihr record.+--history/),
      asOf: "no report recorded",
    });
  });

  it("says how old the newest report is", async () => {
    const now = Date.UTC(2026, 10, 25, 14);
    expect(await trend(historySource(await recorded(), { now }))).toMatchObject({ asOf: `${asOf}, 2 days ago` });
  });
});

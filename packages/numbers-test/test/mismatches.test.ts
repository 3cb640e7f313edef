import * as report from "@aihr-plugins/report";
import * as lists from "@aihr-plugins/report/lists";
import { describe, expect, it } from "vitest";
import { mismatches } from "./claims.ts";
import { openReport } from "./open-report.ts";
import { createReferee, type Reading } from "./referee/referee.ts";
import { fetchReplies } from "./served/fetch-replies.ts";
import { readAt } from "./served/populations.ts";
import { servePopulations } from "./served/serve-populations.ts";
import { createReportSurface } from "./surfaces/report-package.ts";

const reportPackage = createReportSurface("the report package", { ...report, ...lists });
const reading: Reading = { readAt, days: 30, timeZone: "UTC" };

describe("the comparison", () => {
  it("names the surface, the population, the metric, the program and both values of one changed number", async () => {
    const { apiOf, close } = await servePopulations();
    const { task, referee } = await openReport(apiOf("300 learners"), 1000, reading);
    const replies = await fetchReplies(task.baseUrl, task.pageSize);
    const before = await reportPackage.claims(task, referee);
    const after = await reportPackage.claims(task, createReferee(replies.map(withHalfAMinuteMore), reading));
    await close();

    expect(mismatches(before, "report, 300 learners")).toEqual([]);
    const says = (about: string) => expect.stringMatching(`^report, 300 learners, ${about}: expected \\d.*, got \\d`);
    expect(mismatches(after, "report, 300 learners")).toContainEqual(says("organization, hoursSpent"));
    expect(mismatches(after, "report, 300 learners")).toContainEqual(says("program \\w+, hoursSpent"));
  });

  it("tells doubles apart to the last digit", () => {
    const claims = [
      { about: "same", expected: 1 / 3, got: 1 / 3 },
      { about: "next", expected: 0.3, got: 0.1 + 0.2 },
      { about: "missing", expected: null, got: undefined },
    ];
    expect(mismatches(claims, "x")).toEqual([
      "x, next: expected 0.3, got 0.30000000000000004",
      "x, missing: expected null, got undefined",
    ]);
  });
});

/** Changes one number of a reply. */
function withHalfAMinuteMore(body: string): string {
  return body.replace(/"timeSpentInMinutes":([1-9]\d*)/, '"timeSpentInMinutes":$1.5');
}

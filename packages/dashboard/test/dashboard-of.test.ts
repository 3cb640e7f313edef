import { headlineMetrics, metrics, programTable, rows, scopeToPrograms } from "@aihr-plugins/report";
import { attentionList } from "@aihr-plugins/report/lists";
import { beforeAll, describe, expect, it } from "vitest";
import { type DashboardInput, dashboardHtml, dashboardOf } from "../src/index.ts";
import { noScript, recordedWeeks } from "./recorded-weeks.ts";

let input: DashboardInput;

beforeAll(async () => {
  input = await recordedWeeks(12);
});

describe("a dashboard's content", () => {
  it("has the metrics of the organization and of each program as report computes them", () => {
    const { scopes } = dashboardOf(input);
    expect(scopes[0]?.metrics).toEqual(metrics(input.learners, input));
    expect(scopes.length).toBe(programTable(input.learners, input).length + 1);
    for (const { key, metrics: of } of scopes.slice(1)) {
      expect(of, key).toEqual(metrics(scopeToPrograms(input.learners, [key]), input));
    }
  });

  it("counts what needs attention exactly as the metrics do", () => {
    for (const { attention, metrics: of } of dashboardOf(input).scopes) {
      expect(attention.stalled).toBe(of.stalledEnrollments);
      expect(attention.quiet + attention["over-duration"]).toBe(of.atRiskEnrollments);
    }
  });

  it("has stages that add up to the learners", () => {
    for (const { funnel, metrics: of } of dashboardOf(input).scopes) {
      expect(funnel.reduce((sum, { learners }) => sum + learners, 0)).toBe(of.learners);
    }
  });

  it("has each week as the history's trend has it, and ends with the present metrics", () => {
    const { scopes, weeks } = dashboardOf(input);
    const trend = input.weeks?.organization ?? [];
    expect(weeks.map(({ from }) => from)).toEqual(trend.map(({ from }) => from));
    expect(scopes[0]?.weekly["newCompletions"]).toEqual(trend.map(({ newCompletions }) => newCompletions));
    for (const { weekly, metrics: of } of scopes) {
      for (const key of headlineMetrics) expect(weekly[key]?.at(-1), key).toEqual(of[key]);
    }
  });

  it("sorts programs by name, after the organization", () => {
    const names = dashboardOf(input).scopes.map(({ name }) => name);
    expect(names[0]).toBe("All programs");
    expect(names.slice(1)).toEqual(names.slice(1).toSorted((a, b) => a.localeCompare(b, "en")));
  });

  it("holds no name and no ID of a learner unless it is asked for", () => {
    const page = dashboardHtml(dashboardOf(input), noScript);
    for (const { userName, userId } of input.learners) {
      if (userName) expect(page.includes(userName), "A learner's name is on the page").toBe(false);
      expect(page.includes(userId), "A learner's ID is on the page").toBe(false);
    }
  });

  it("lists exactly the stalled and at-risk enrollments with names, the furthest first, and no IDs", () => {
    const content = dashboardOf(input, { withNames: true });
    const list = content.learnersAtRisk;
    const expected = attentionList(rows(input.learners, input));
    expect(list?.entries.length).toBe(expected.length);
    const shown = list?.entries.map(([name, scope, , days]) => [list.names[name], content.scopes[scope]?.key, days]);
    const wanted = expected.map(({ row }) => [row.learnerName, row.program, row.daysSinceLastActivity]);
    expect(shown?.map(String).sort()).toEqual(wanted.map(String).sort());
    const progress = list?.entries.map((entry) => entry[2] ?? -1) ?? [];
    expect(progress).toEqual(progress.toSorted((a, b) => b - a));
    const page = dashboardHtml(content, noScript);
    for (const { userId } of input.learners) expect(page.includes(userId)).toBe(false);
  });

  it("says that an incomplete report is incomplete", () => {
    expect(dashboardHtml(dashboardOf({ ...input, complete: false }), noScript)).toContain(
      "incomplete: 60 learners read, others are missing",
    );
  });
});

import {
  fractionOf,
  headlineMetrics,
  mergeTallies,
  metrics,
  metricsOf,
  metricTable,
  numberFormatOf,
  percentText,
  percentValue,
  programs,
  programTable,
  rows,
  scopeToPrograms,
  tally,
} from "@aihr-plugins/report";
import {
  attentionList,
  completionsByMonth,
  dataQuality,
  distribution,
  funnel,
  inactiveLearners,
} from "@aihr-plugins/report/lists";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyLearners, NOW } from "./learners.ts";

const options = { readAt: NOW };
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe("the list behind a headline", () => {
  it("has as many items as the headline counts", () => {
    fc.assert(
      fc.property(anyLearners, fc.constantFrom(7, 30, 60), (learners, days) => {
        const figures = metrics(learners, { readAt: NOW, days });
        const items = attentionList(rows(learners, { readAt: NOW, days }));
        const stalled = items.filter(({ reason }) => reason === "stalled");
        expect(stalled).toHaveLength(figures.stalledEnrollments);
        expect(new Set(stalled.map(({ row }) => row.learnerId)).size).toBe(figures.learnersWithStalled);
        expect(items).toHaveLength(figures.stalledEnrollments + figures.atRiskEnrollments);
        expect(inactiveLearners(learners, { readAt: NOW, days })).toHaveLength(figures.inactiveLearners);
      }),
    );
  });
});

describe("parts", () => {
  it("add up to the whole", () => {
    fc.assert(
      fc.property(anyLearners, (learners) => {
        const whole = tally(learners, options);
        const figures = metricsOf(whole);
        expect(sum(funnel(whole).map((stage) => stage.learners))).toBe(figures.learners);
        expect(sum(distribution(whole).map((band) => band.enrollments))).toBe(figures.enrollments);
        expect(sum(completionsByMonth(whole).map((month) => month.completed))).toBe(figures.completed);
        const unknown = dataQuality(whole).find(({ issue }) => issue === "unknown-status");
        expect(unknown?.enrollments).toBe(figures.unknownStatus);
      }),
    );
  });

  it("of a report merge to the same lists as the whole", () => {
    fc.assert(
      fc.property(anyLearners, fc.nat(12), (learners, at) => {
        const parts = [learners.slice(0, at), learners.slice(at)].map((part) => tally(part, options));
        const lists = [funnel, distribution, completionsByMonth, dataQuality];
        const whole = tally(learners, options);
        const merged = mergeTallies(parts);
        expect(lists.map((list) => list(merged))).toEqual(lists.map((list) => list(whole)));
      }),
    );
  });
});

describe("a program's metrics", () => {
  it("are the same by table and by scope, and their enrollments add up", () => {
    fc.assert(
      fc.property(anyLearners, (learners) => {
        const table = programTable(learners, options);
        for (const { program, metrics: figures } of table) {
          expect(metrics(scopeToPrograms(learners, [program.key]), options)).toEqual(figures);
          expect(figures.totalHoursStudied).toBeNull();
        }
        const all = metrics(learners, options);
        expect(sum(table.map(({ metrics: { enrollments } }) => enrollments))).toBe(all.enrollments);
        expect(metrics(scopeToPrograms(learners), options).stalledEnrollments).toBe(all.stalledEnrollments);
      }),
    );
  });

  it("do not depend on the order of learners and entries", () => {
    const reversed = (learners: Parameters<typeof metrics>[0]) =>
      [...learners].reverse().map((learner) => ({ ...learner, progress: [...(learner.progress ?? [])].reverse() }));
    fc.assert(
      fc.property(anyLearners, (learners) => {
        expect(programTable(reversed(learners), options)).toEqual(programTable(learners, options));
        expect(new Set(programs(learners, options).map(({ shownName }) => shownName)).size).toBe(
          programs(learners, options).length,
        );
      }),
    );
  });
});

describe("a percentage", () => {
  it("shown whole is the same number in words and in a cell, and 0% and 100% are exact", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (percent) => {
        const whole = percentValue(percent) ?? Number.NaN;
        expect(percentText(percent)).toBe(`${whole}%`);
        expect([whole === 0, whole === 100]).toEqual([percent === 0, percent === 100]);
        expect(Math.abs(whole - percent)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is a fraction for spreadsheets, exact, and null if missing", () => {
    expect([fractionOf(83.5), fractionOf(0), fractionOf(null)]).toEqual([0.835, 0, null]);
    expect(percentValue(null)).toBeNull();
  });
});

describe("numberFormatOf", () => {
  it("is text without a unit, and never shows 100% for less", () => {
    expect(numberFormatOf(null)).toBe("@");
    expect(numberFormatOf("percent")).toBe('[>=1]0%;[>0.99]"99%";0%');
    expect(numberFormatOf("instant")).toBe("yyyy-mm-dd hh:mm");
    expect((["learners", "enrollments", "minutes", "days"] as const).map(numberFormatOf)).toEqual(
      Array(4).fill("#,##0"),
    );
    expect(numberFormatOf("hours")).toBe("#,##0.0");
  });
});

describe("headlineMetrics", () => {
  it("are metrics, each once", () => {
    const keys = metricTable.map(({ key }) => key);
    expect(headlineMetrics.filter((key) => !keys.includes(key))).toEqual([]);
    expect(new Set(headlineMetrics).size).toBe(headlineMetrics.length);
    expect(headlineMetrics).toContain("stalledEnrollments");
  });
});

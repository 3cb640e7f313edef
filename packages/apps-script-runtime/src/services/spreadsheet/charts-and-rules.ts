import { areaOf } from "../../host/workbook/a1.ts";
import type { ChartPicture } from "../../host/workbook/picture.ts";
import type { Surroundings } from "../surroundings.ts";
import { type ChartPlan, chartBuilder } from "./chart-builder.ts";
import { conditionalFormatRule, type RulePlan } from "./conditional-format-rule.ts";
import { createRange } from "./range.ts";

const endless = { rows: 10_000_000, columns: 18_278 };

/** The methods of a sheet that are about its charts and its conditional formats. */
export function chartsAndRules(surroundings: Surroundings, id: number, self: () => object) {
  const { ask, kind } = surroundings;
  const charts = () => ask("Sheet.charts", id) as readonly ChartPicture[];
  const change = (method: string, operation: string, ...values: readonly unknown[]) => {
    if (kind === "formula") throw new Error(`You do not have permission to call ${method}`);
    ask(operation, id, ...values);
    return self();
  };

  return {
    getConditionalFormatRules: () =>
      ((ask("Sheet.setting", id, "conditionalFormatRules") ?? []) as readonly RulePlan[]).map((plan) => ({
        ...conditionalFormatRule(plan),
        plan,
        getRanges: () => (plan.ranges ?? []).map((name) => createRange(surroundings, id, areaOf(name, endless))),
        copy: () => conditionalFormatRule(plan),
      })),
    setConditionalFormatRules: (rules: readonly { plan: unknown }[]) =>
      change(
        "setConditionalFormatRules",
        "Sheet.set",
        "conditionalFormatRules",
        rules.map(({ plan }) => plan),
      ),
    getCharts: () => charts().map((picture) => ({ getChartId: () => picture.id })),
    removeChart: (gone: { getChartId(): number }) => change("removeChart", "Sheet.removeChart", gone.getChartId()),
    newChart: () => chartBuilder({ type: "COLUMN", ranges: [], position: [1, 1], options: {} }),
    insertChart: ({ plan }: { readonly plan: ChartPlan }) => change("insertChart", "Sheet.addChart", plan),
  };
}

import type { Area } from "../../host/workbook/area.ts";
import type { ChartPicture } from "../../host/workbook/picture.ts";

export type ChartPlan = Omit<ChartPicture, "id">;

interface RangeObject {
  getRow(): number;
  getColumn(): number;
  getNumRows(): number;
  getNumColumns(): number;
}

/** Builds a chart; its plan is what `insertChart` stores. */
export function chartBuilder(plan: ChartPlan): Readonly<Record<string, unknown>> {
  const and = (more: Partial<ChartPlan>) => chartBuilder({ ...plan, ...more });
  const options = (more: Readonly<Record<string, unknown>>) => and({ options: { ...plan.options, ...more } });
  return {
    plan,
    asColumnChart: () => and({ type: "COLUMN" }),
    asBarChart: () => and({ type: "BAR" }),
    asLineChart: () => and({ type: "LINE" }),
    asPieChart: () => and({ type: "PIE" }),
    addRange: (range: RangeObject) => and({ ranges: [...plan.ranges, areaOf(range)] }),
    setPosition: (row: number, column: number) => and({ position: [row, column] }),
    setNumHeaders: (headers: number) => options({ headers }),
    setTitle: (title: string) => options({ title }),
    setStacked: () => options({ isStacked: true }),
    setOption: (name: string, value: unknown) => options({ [name]: value }),
    build: () => ({ plan }),
  };
}

export function createChartEnums() {
  return { InterpolationType: { NUMBER: "NUMBER", MIN: "MIN", MAX: "MAX", PERCENT: "PERCENT" } };
}

function areaOf(range: RangeObject): Area {
  return {
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}

import type { ChartPicture } from "./picture.ts";
import { type AxisShift, shiftedAreas, shiftedPlace } from "./shift.ts";

/** The charts of a sheet. They move along with the cells that they are anchored to and show. */
export function createCharts() {
  let charts: readonly ChartPicture[] = [];
  let lastId = 0;
  return {
    all: () => charts,
    /** The id of a chart is never used again, not even after it was removed. */
    add(plan: Omit<ChartPicture, "id">) {
      lastId += 1;
      charts = [...charts, { ...plan, id: lastId }];
    },
    remove(gone: number) {
      charts = charts.filter((chart) => chart.id !== gone);
    },
    shift(shift: AxisShift) {
      charts = charts.map((chart) => shiftedChart(chart, shift));
    },
  };
}

function shiftedChart(chart: ChartPicture, shift: AxisShift): ChartPicture {
  const [row, column] = chart.position;
  return {
    ...chart,
    ranges: chart.ranges.flatMap((range) => shiftedAreas(range, shift)),
    position:
      shift.axis === "row" ? [shiftedPlace(row, shift) ?? row, column] : [row, shiftedPlace(column, shift) ?? column],
  };
}

import type { TrendPeriod, TrendRow } from "@aihr-plugins/history";
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

/** What stands above the chart. */
export interface TrendCaption {
  readonly by: TrendPeriod;
  /** The program, or that it is all of them. */
  readonly scope: string;
}

/** Size of a slide, in pixels. */
const slideSize = { width: 1600, height: 900 };

use([BarChart, GridComponent, LegendComponent, LineChart, SVGRenderer, TitleComponent]);

/**
 * Draws adoption and completion rates as lines, and new completions as bars below them. Periods without a report are
 * gaps in the lines, on gray. Returns an SVG document.
 */
export function trendSvg(rows: readonly TrendRow[], { by, scope }: TrendCaption): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, ...slideSize });
  const periods = rows.map(({ from }) => (by === "month" ? from.slice(0, 7) : from));
  const percent = (key: "adoptionRate" | "completionRate") => {
    return rows.map(({ metrics, recorded }) => (recorded ? (metrics?.[key] ?? null) : null));
  };
  const gapsOf = (xAxisIndex: number, yAxisIndex: number, height: number) => ({
    ...{ type: "bar", name: "No report", color: gapColor, z: 0, silent: true, barWidth: "100%" },
    ...{ xAxisIndex, yAxisIndex },
    data: rows.map(({ recorded }) => (recorded ? null : height)),
  });
  const most = Math.max(1, ...rows.map(({ newCompletions }) => newCompletions));
  const gaps = rows.every(({ recorded }) => recorded) ? [] : [gapsOf(0, 0, 100), gapsOf(2, 1, most)];
  // A line needs two neighbors; a lone value is a dot.
  const isAlone = (at: number) => rows[at - 1]?.recorded !== true && rows[at + 1]?.recorded !== true;
  const line = {
    ...usualLine,
    symbolSize: (_: unknown, { dataIndex }: { dataIndex: number }) => (isAlone(dataIndex) ? 12 : 0),
  };
  chart.setOption({
    animation: false,
    backgroundColor: "#ffffff",
    textStyle: { fontFamily: "Roboto, Arial, sans-serif", color: ink },
    title: {
      text: `Adoption and completions by ${by}`,
      subtext: `${scope} · ${rows[0]?.from} to ${rows.at(-1)?.day}`,
      left: 70,
      top: 36,
      textStyle: { fontSize: 40, color: ink, fontWeight: "normal" },
      subtextStyle: { fontSize: 24, color: muted },
    },
    legend: { right: 70, top: 50, itemGap: 32, textStyle: { fontSize: 22, color: ink } },
    grid: [
      { left: 110, right: 70, top: 180, height: 330 },
      { left: 110, right: 70, top: 590, height: 210 },
    ],
    // Bars of one axis share its width, so that the gaps below have an axis of their own, which is not shown.
    xAxis: [0, 1, 1].map((gridIndex, at) => ({
      ...{ type: "category", gridIndex, data: periods, axisTick: { show: false }, show: at < 2 },
      axisLine: { lineStyle: { color: muted } },
      axisLabel: { show: gridIndex === 1, fontSize: 20, color: muted, hideOverlap: true },
    })),
    yAxis: [
      { ...axis, gridIndex: 0, min: 0, max: 100, axisLabel: { ...axis.axisLabel, formatter: "{value}%" } },
      { ...axis, gridIndex: 1, minInterval: 1 },
    ],
    series: [
      { ...line, name: "Adoption rate", data: percent("adoptionRate"), color: "#0f6fde" },
      { ...line, name: "Completion rate", data: percent("completionRate"), color: "#0b8a5a" },
      {
        ...{ type: "bar", name: "New completions", xAxisIndex: 1, yAxisIndex: 1, color: "#8a94a6", z: 2 },
        data: rows.map(({ newCompletions }) => newCompletions),
      },
      ...gaps,
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

const ink = "#1c2430";
const muted = "#5d6778";
const axis = {
  type: "value",
  splitLine: { lineStyle: { color: "#e3e7ee" } },
  axisLabel: { fontSize: 20, color: muted },
};
const gapColor = "#eef0f4";
const usualLine = { type: "line", symbol: "circle", lineStyle: { width: 5 }, connectNulls: false };

import type { DigestContent, DigestTile, DigestWeek } from "@aihr-plugins/digest";
import { BarChart } from "echarts/charts";
import { GraphicComponent, GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { emailChartSize } from "./email-chart-size.ts";

use([BarChart, GraphicComponent, GridComponent, SVGRenderer]);

/** Draws completions per week as bars, the last four dark. Returns an SVG document. */
export function weeksSvg(weeks: readonly DigestWeek[]): string {
  const { width, height } = emailChartSize;
  return drawn(width, height, weekBars(weeks, { left: 8, right: 8, top: 26, bottom: 46 }, 14));
}

/** Draws the title, the figures and the chart of a digest, for a slide or a chat. Returns an SVG document. */
export function digestSvg({ title, span, tiles, weeks, asOf }: DigestContent): string {
  const margin = 60;
  const height = weeks.length === 0 ? 440 : 900;
  const tileWidth = (slideWidth - 2 * margin - 3 * gap) / 4;
  return drawn(slideWidth, height, {
    ...(weeks.length > 0 && weekBars(weeks, { left: margin, right: margin, top: 500, bottom: 130 }, 24)),
    graphic: [
      text(title, margin, 56, 40, ink),
      text(span, margin, 112, 24, muted),
      ...tiles.flatMap((tile, at) => tileGraphics(tile, margin + at * (tileWidth + gap), tileWidth)),
      ...(weeks.length > 0 ? [text(`Completions per week${noteOf(weeks)}`, margin, 420, 28, ink)] : []),
      text(asOf, margin, height - 44, 20, muted),
    ],
  });
}

function noteOf(weeks: readonly DigestWeek[]): string {
  return weeks.some(({ isRecorded }) => !isRecorded) ? " (* no report in this week)" : "";
}

const slideWidth = 1600;
const gap = 24;
const ink = "#111827";
const muted = "#4b5563";

function drawn(width: number, height: number, option: Parameters<ReturnType<typeof init>["setOption"]>[0]): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption({
    animation: false,
    backgroundColor: "#ffffff",
    textStyle: { fontFamily: "Roboto, Arial, sans-serif", color: ink },
    ...option,
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

function weekBars(
  weeks: readonly DigestWeek[],
  grid: Readonly<Record<"left" | "right" | "top" | "bottom", number>>,
  fontSize: number,
) {
  return {
    grid,
    xAxis: {
      type: "category",
      data: weeks.map(({ label }) => label.replace(" ", "\n")),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: "#d1d5db" } },
      axisLabel: { fontSize, color: muted, interval: 0, lineHeight: Math.round(fontSize * 1.3) },
    },
    yAxis: { type: "value", show: false, minInterval: 1, min: 0 },
    series: [
      {
        type: "bar",
        barMaxWidth: fontSize * 4,
        barMinHeight: 2,
        label: { show: true, position: "top", fontSize, color: ink, formatter: labelOf },
        data: weeks.map(({ completions, isRecent }) => {
          return { value: completions, itemStyle: { color: isRecent ? "#1d4ed8" : "#93b4f5" } };
        }),
      },
    ],
  };

  function labelOf({ dataIndex }: { readonly dataIndex: number }): string {
    const week = weeks[dataIndex];
    return week === undefined ? "" : `${week.completions.toLocaleString("en-US")}${week.isRecorded ? "" : "*"}`;
  }
}

function tileGraphics({ title, value, before, standing }: DigestTile, x: number, width: number) {
  const notes = [...(before === null ? [] : [before]), standing];
  return [
    { type: "rect", shape: { x, y: 170, width, height: 210, r: 10 }, style: { fill: "#f3f4f6" } },
    text(title, x + 24, 192, 24, muted),
    text(value, x + 24, 230, 56, ink),
    ...notes.map((note, at) => text(note, x + 24, 302 + at * 32, 22, muted)),
  ];
}

function text(words: string, x: number, y: number, fontSize: number, fill: string) {
  return { type: "text", x, y, style: { text: words, fill, fontSize, fontFamily: "Roboto, Arial, sans-serif" } };
}

import type { Block } from "../sheet/our-block.ts";
import { replaceCharts } from "../sheet/our-charts.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

const colors = ["#2f7d5b", "#8fc1a9", "#d9d9d9"];
const height = 380;

/** What the dashboard's charts show. */
export interface ChartedRanges {
  readonly byStatus: readonly Range[];
  readonly byProgress: Range;
  /** Completions per week, if there is a history. */
  readonly trend: Range | undefined;
}

/** Draws the dashboard's charts next to each other, above the table of programs. Other charts stay. */
export function drawCharts(
  block: Block,
  row: number,
  { byStatus, byProgress, trend }: ChartedRanges,
  isFormer: boolean,
): void {
  const { sheet, top, left } = block;
  const at = (chart: Builder, column: number, width: number) =>
    chart
      .setNumHeaders(1)
      .setOption("width", width)
      .setOption("height", height)
      .setPosition(top + row - 1, left + column - 1, 0, 0)
      .build();
  const columns = (title: string, range: Range) =>
    sheet
      .newChart()
      .asColumnChart()
      .setTitle(title)
      .addRange(range)
      .setOption("colors", colors.slice(0, 1))
      .setOption("legend", { position: "none" });
  const bars = byStatus
    .reduce<Builder>(
      (chart, range) => chart.addRange(range),
      sheet.newChart().asBarChart().setStacked().setTitle("Enrollments by program and status"),
    )
    .setOption("colors", colors)
    .setOption("legend", { position: "bottom" });
  const charts = [
    at(bars, 4, 560),
    at(columns("Enrollments by progress", byProgress), 8, 400),
    ...(trend ? [at(columns("Completions per week", trend), 12, 400)] : []),
  ];
  replaceCharts(sheet, charts, isFormer);
}

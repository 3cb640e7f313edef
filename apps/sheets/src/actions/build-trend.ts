import { type TrendFigure, type TrendRow, usualTrendFigures } from "@aihr-plugins/history";
import { countText, metricTable } from "@aihr-plugins/report";
import { cellFormatOf, sheetTitle } from "../functions/fields.ts";
import { nothingRecorded, trendLine } from "../functions/trend.ts";
import { readSheetHistory } from "../history/sheet-history.ts";
import { spreadsheetTimeZone } from "../report/load-report.ts";
import { usesSampleData } from "../settings/sample-data.ts";
import { UserError } from "../settings/user-error.ts";
import { asText } from "../sheet/as-text.ts";
import { type Block, clearBlock, openBlock } from "../sheet/our-block.ts";
import { replaceCharts } from "../sheet/our-charts.ts";
import { updateSheets } from "../sheet/update-sheets.ts";
import { writeHistory } from "./append-history.ts";
import { openBlockSheet } from "./open-block-sheet.ts";
import { reportFor, type Tell } from "./work.ts";

export const trendSheet = "AIHR trend";

/** The first row of the charts, and the row of the table's headings, below them. */
const [chartsRow, tableRow] = [4, 20];
const [columnWidth, chartColumns] = [110, 5];
const chartSize = { width: chartColumns * columnWidth - 10, height: 310 };

/** Adds to the history what has changed, and builds the sheet of its trend again. */
export function buildTrend(tell: Tell): string {
  return updateSheets(() => {
    const recorded = writeHistory(reportFor(tell));
    return `${writeTrend(recorded)} ${recorded}`;
  });
}

/**
 * Writes a line for each week of the history, with charts. Its block is replaced; what is around it stays.
 *
 * @param otherwise what to say if there is no history
 */
export function writeTrend(otherwise = nothingRecorded): string {
  const timeZone = spreadsheetTimeZone();
  const history = readSheetHistory(timeZone, {
    metrics: metricKeys,
    figures: usualTrendFigures.flatMap(({ figure }) => figure ?? []),
  });
  if (!history) throw new UserError(otherwise);
  const weeks = history.trend("week");
  const sheet = openBlockSheet({ kind: "trend", name: trendSheet, heading: heading(), what: "a trend" });
  const size = { rows: tableRow + weeks.length, columns: usualTrendFigures.length + 1 };
  const block = openBlock(sheet, size);
  clearBlock(block);
  block.range(1, 1).setValue(heading()).setFontSize(18).setFontWeight("bold");
  block
    .range(2, 1)
    .setValue(asText(sourceText(weeks, history.days)))
    .setFontColor("#5f6368");
  writeWeeks(block, weeks, timeZone);
  if (block.isNew) {
    sheet.setHiddenGridlines(true);
    for (let column = 0; column < size.columns; column += 1) sheet.setColumnWidth(block.left + column, columnWidth);
  }
  drawCharts(block, weeks.length);
  sheet.activate();
  return `The sheet "${sheet.getName()}" shows ${countText(weeks.length, "week")}.`;
}

const metricKeys = metricTable
  .map(({ key }) => key)
  .filter((key) => usualTrendFigures.some(({ metric }) => metric === key));

function heading(): string {
  return usesSampleData() ? "Trend of learning at AIHR: sample data" : "Trend of learning at AIHR";
}

function sourceText(weeks: readonly TrendRow[], days: readonly string[]): string {
  const missing = weeks.filter(({ recorded }) => !recorded).length;
  const gaps =
    missing === 0 ? "" : ` ${countText(missing, "week")} without a report: rates are those of the last report before.`;
  const baseline = `The first report, of ${days[0]}, is the baseline: it counts as nothing new.`;
  return `By week, from Monday on, until the report of ${days[days.length - 1]}. ${baseline}${gaps}`;
}

function writeWeeks(block: Block, weeks: readonly TrendRow[], timeZone: string): void {
  const titles = ["Week", ...usualTrendFigures.map(sheetTitle)];
  block
    .range(tableRow, 1, 1, titles.length)
    .setValues([titles])
    .setWrap(true)
    .setFontWeight("bold")
    .setBackground("#e8f0ea");
  usualTrendFigures.forEach((figure, nth) => {
    block.range(tableRow, nth + 2).setNote(noteOf(figure));
    block.range(tableRow + 1, nth + 2, weeks.length).setNumberFormat(cellFormatOf(figure.unit));
  });
  block.range(tableRow + 1, 1, weeks.length).setNumberFormat("yyyy-mm-dd");
  const lines = weeks.map((week) => trendLine(week, usualTrendFigures, timeZone).map(asText));
  block.range(tableRow + 1, 1, lines.length, titles.length).setValues(lines);
}

function noteOf({ metric }: TrendFigure): string {
  const definition = metricTable.find(({ key }) => key === metric)?.definition;
  return definition === undefined ? "In the week." : `${definition}\nAs of the last report of the week.`;
}

function drawCharts(block: Block, weeks: number): void {
  const { sheet, top, left } = block;
  const rangesOf = (...keys: readonly string[]) => {
    const columns = keys.map((key) => usualTrendFigures.findIndex((figure) => figure.key === key) + 2);
    return [1, ...columns].map((column) => block.range(tableRow, column, weeks + 1));
  };
  const at = (chart: GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder, title: string, column: number) =>
    chart
      .setNumHeaders(1)
      .setOption("title", title)
      .setOption("width", chartSize.width)
      .setOption("height", chartSize.height)
      .setPosition(top + chartsRow - 1, left + column - 1, 0, 0)
      .build();
  const completions = rangesOf("newCompletions").reduce(
    (chart, range) => chart.addRange(range),
    sheet.newChart().asColumnChart().setOption("colors", ["#2f7d5b"]).setOption("legend", { position: "none" }),
  );
  const rates = rangesOf("adoptionRate", "completionRate").reduce(
    (chart, range) => chart.addRange(range),
    sheet
      .newChart()
      .asLineChart()
      .setOption("colors", ["#8fc1a9", "#2f7d5b"])
      .setOption("legend", { position: "bottom" }),
  );
  const charts = [
    at(completions, "New completions per week", 1),
    at(rates, "Adoption and completion rate", chartColumns + 1),
  ];
  replaceCharts(sheet, charts, false);
}

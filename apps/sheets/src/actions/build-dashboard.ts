import type { TrendRow } from "@aihr-plugins/history";
import { countText, metricsOf, stalledHeadline, tally } from "@aihr-plugins/report";
import { readSheetHistory } from "../history/sheet-history.ts";
import type { LoadedReport } from "../report/load-report.ts";
import { usesSampleData } from "../settings/sample-data.ts";
import { UserError } from "../settings/user-error.ts";
import { asText } from "../sheet/as-text.ts";
import { type Block, clearBlock, openBlock } from "../sheet/our-block.ts";
import { updateSheets } from "../sheet/update-sheets.ts";
import { drawCharts } from "./dashboard-charts.ts";
import { lastColumn, layOutColumns, programLinesOf, writePrograms } from "./dashboard-programs.ts";
import { type PlacedSection, placeSections, writeSection } from "./dashboard-section.ts";
import { metricNote, progressTitle, sectionsOf, trendTitle } from "./dashboard-sections.ts";
import { openBlockSheet } from "./open-block-sheet.ts";
import { incompleteColor, sourceOfFigures } from "./source-of-figures.ts";
import { reportFor, type Tell, withCompleteness } from "./work.ts";

export const dashboardSheet = "AIHR dashboard";

/** The first row below the heading, and the first one below the charts. */
const [firstRow, programsRow] = [5, 25];
const mostWeeks = 26;

/** Builds the dashboard again. */
export function buildDashboard(tell: Tell): string {
  return updateSheets(() => writeDashboard(reportFor(tell)));
}

/** Builds the dashboard from a report. Its block is replaced; what is around it stays. */
export function writeDashboard(report: LoadedReport): string {
  const options = report.options();
  const sums = tally(report.learners(), options);
  const figures = metricsOf(sums);
  const trend = readTrend(report);
  const sections = placeSections(firstRow, sectionsOf(report, sums, figures, trend.weeks));
  const programs = programLinesOf(report.programTable());
  const sheet = openBlockSheet({ kind: "dashboard", name: dashboardSheet, heading: heading(), what: "a dashboard" });
  const isFormer = sheet.getLastRow() > 0;
  const block = openBlock(sheet, { rows: heightOf(sections, programs.rows), columns: lastColumn });

  clearBlock(block);
  writeHeading(block, report, stalledHeadline(figures));
  for (const section of sections) writeSection(block, section);
  const byStatus = writePrograms(block, programsRow, programs, (key) => metricNote(report, key));
  if (block.isNew) {
    sheet.setHiddenGridlines(true);
    layOutColumns(block);
  }
  const byProgress = rangeOf(block, sections, progressTitle) ?? block.range(firstRow, 1, 1, 2);
  drawCharts(block, firstRow, { byStatus, byProgress, trend: rangeOf(block, sections, trendTitle) }, isFormer);
  sheet.activate();
  const learners = report.count === 0 ? "a report without learners" : countText(report.count, "learner");
  const sentence = `The sheet "${sheet.getName()}" shows ${learners}.`;
  return withCompleteness([sentence, ...trend.problems].join(" "), report);
}

function heading(): string {
  return usesSampleData() ? "Learning at AIHR: sample data" : "Learning at AIHR";
}

/** The trend from the history's sheet. One that cannot be read is left out, and said. */
function readTrend(report: LoadedReport): {
  readonly weeks: readonly TrendRow[];
  readonly problems: readonly string[];
} {
  const { timeZone = "UTC" } = report.options();
  try {
    const history = readSheetHistory(timeZone, { metrics: [], figures: ["newCompletions"] });
    const hasChanges = history !== null && history.days.length > 1;
    return { weeks: hasChanges ? history.trend("week").slice(-mostWeeks) : [], problems: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { weeks: [], problems: [`The trend is left out: ${error.message}`] };
  }
}

function heightOf(sections: readonly PlacedSection[], programRows: number): number {
  const ends = sections.map(({ row, lines }) => row + lines.length);
  return Math.max(programsRow + programRows - 1, ...ends);
}

/** The range of a section with its headings, for a chart. */
function rangeOf(block: Block, sections: readonly PlacedSection[], title: string) {
  const section = sections.find(({ titles }) => titles[0] === title);
  return section && block.range(section.row, 1, section.lines.length + 1, 2);
}

function writeHeading(block: Block, report: LoadedReport, stalled: string): void {
  block.range(1, 1).setValue(heading()).setFontSize(18).setFontWeight("bold");
  const source = block.range(2, 1).setValue(asText(sourceOfFigures(report)));
  if (report.complete) source.setFontColor("#5f6368");
  else source.setBackground(incompleteColor);
  block.range(3, 1).setValue(asText(stalled)).setFontColor("#5f6368");
}

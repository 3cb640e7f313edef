type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

const key = "aihr.charts";

/**
 * Replaces our charts of a sheet by these. Charts of the user stay. `all` says that every chart is ours, as in a sheet of
 * an earlier version, which did not note them.
 */
export function replaceCharts(sheet: Sheet, charts: readonly Chart[], all: boolean): void {
  const [note] = sheet.createDeveloperMetadataFinder().withKey(key).find();
  const ours = new Set((note?.getValue() ?? "").split(","));
  for (const chart of sheet.getCharts()) {
    if ((all && !note) || ours.has(String(chart.getChartId()))) sheet.removeChart(chart);
  }
  const others = new Set(sheet.getCharts().map((chart) => chart.getChartId()));
  for (const chart of charts) sheet.insertChart(chart);
  const ids = sheet.getCharts().flatMap((chart) => (others.has(chart.getChartId()) ? [] : [chart.getChartId()]));
  if (note) note.setValue(ids.join(","));
  else sheet.addDeveloperMetadata(key, ids.join(","), SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
}

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

const colors = ["#2f7d5b", "#8fc1a9", "#d9d9d9"];
const size = { width: 560, height: 380 };

/** Draws the dashboard's charts next to each other, above the table of programs. */
export function drawCharts(sheet: Sheet, row: number, byStatus: readonly Range[], byProgress: Range): void {
  const bars = sheet.newChart().asBarChart().setStacked().setTitle("Enrollments by program and status");
  sheet.insertChart(
    byStatus
      .reduce<Builder>((chart, range) => chart.addRange(range), bars)
      .setNumHeaders(1)
      .setOption("colors", colors)
      .setOption("legend", { position: "bottom" })
      .setOption("width", size.width)
      .setOption("height", size.height)
      .setPosition(row, 4, 0, 0)
      .build(),
  );
  sheet.insertChart(
    sheet
      .newChart()
      .asColumnChart()
      .setTitle("Enrollments by progress")
      .addRange(byProgress)
      .setNumHeaders(1)
      .setOption("colors", colors.slice(0, 1))
      .setOption("legend", { position: "none" })
      .setOption("width", size.width)
      .setOption("height", size.height)
      .setPosition(row, 9, 0, 0)
      .build(),
  );
}

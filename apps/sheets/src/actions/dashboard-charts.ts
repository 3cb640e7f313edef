/** A table that a chart shows, its header included. */
interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const colors = ["#2f7d5b", "#8fc1a9", "#d9d9d9"];

/** Draws the dashboard's charts to the right of its tables. */
export function drawCharts(sheet: GoogleAppsScript.Spreadsheet.Sheet, programs: Area, bands: Area): void {
  const range = (row: number, column: number, rows: number, columns: number) =>
    sheet.getRange(row, column, rows, columns);
  const byStatus = sheet
    .newChart()
    .asBarChart()
    .setStacked()
    .setTitle("Learners by program and status")
    .addRange(range(programs.row, programs.column, programs.rows, 1))
    .addRange(range(programs.row, programs.column + 2, programs.rows, 3))
    .setNumHeaders(1)
    .setOption("colors", colors)
    .setOption("legend", { position: "bottom" })
    .setPosition(3, 12, 0, 0)
    .build();
  const byProgress = sheet
    .newChart()
    .asColumnChart()
    .setTitle("Enrollments by progress")
    .addRange(range(bands.row, bands.column, bands.rows, bands.columns))
    .setNumHeaders(1)
    .setOption("colors", colors.slice(0, 1))
    .setOption("legend", { position: "none" })
    .setPosition(23, 12, 0, 0)
    .build();
  sheet.insertChart(byStatus);
  sheet.insertChart(byProgress);
}

import { countText, type ProgramColumn, type ProgramMetrics, programColumns, programLabel } from "@aihr-plugins/report";
import { cellFormatOf } from "../functions/fields.ts";
import { type Cell, sheetCell } from "../functions/grid.ts";
import { asText } from "../sheet/as-text.ts";
import { type Block, isInBlock } from "../sheet/our-block.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

const mostPrograms = 200;
/** More bars than this cannot be read in a chart. */
const mostCharted = 12;
const firstColumn = 4;
const marks = { low: { below: 0.25, color: "#fce8e6" }, high: { from: 0.75, color: "#e6f4ea" } };
const legend = "Completion rate: red below 25%, green from 75%.";

/** The table's columns: the name with its abbreviation, then the figures that most tables show. */
const figures = programColumns.filter(({ key, rank }) => rank <= 3 && key !== "program" && key !== "programName");
const titles = ["Program", ...figures.map(({ title }) => title), "Completion rate"];

/** The last column of the dashboard: after the table and its bars, two hidden ones say what the bars look like. */
export const lastColumn = firstColumn + titles.length + 1;

/** A table of programs, and how many rows it takes. */
export interface ProgramLines {
  readonly lines: readonly (readonly Cell[])[];
  /** Says how many more there are. */
  readonly rest: string;
  readonly rows: number;
}

export function programLinesOf(table: readonly ProgramMetrics[]): ProgramLines {
  const lines = table
    .slice(0, mostPrograms)
    .map((program) => [
      programLabel(program.program),
      ...figures.map(({ cell, unit }) => sheetCell(cell(program), unit)),
    ]);
  const more = table.length - lines.length;
  const rest = more === 0 ? "" : `and ${countText(more, "more program")}: =AIHR_PROGRAMS() lists all`;
  return { lines, rest, rows: 2 + lines.length + (more === 0 ? 0 : 1) };
}

/** Writes the table of programs from a row on. Returns the ranges that a chart of their statuses shows. */
export function writePrograms(
  block: Block,
  row: number,
  { lines, rest }: ProgramLines,
  noteOf: (key: ProgramColumn["key"]) => string,
): readonly Range[] {
  block.range(row, firstColumn).setValue(legend).setFontColor("#5f6368");
  const heading = row + 1;
  block
    .range(heading, firstColumn, 1, titles.length)
    .setValues([titles])
    .setWrap(true)
    .setFontWeight("bold")
    .setBackground("#e8f0ea");
  figures.forEach(({ key }, nth) => {
    block.range(heading, firstColumn + 1 + nth).setNote(noteOf(key));
  });
  if (lines.length > 0) {
    block
      .range(heading + 1, firstColumn, lines.length, figures.length + 1)
      .setValues(lines.map((line) => line.map(asText)));
    figures.forEach(({ unit }, nth) => {
      block.range(heading + 1, firstColumn + 1 + nth, lines.length).setNumberFormat(cellFormatOf(unit));
    });
    writeBars(block, heading + 1, lines.length);
  }
  if (rest !== "") block.range(heading + 1 + lines.length, firstColumn).setValue(asText(rest));
  const charted = Math.min(lines.length, mostCharted) + 1;
  return [firstColumn, ...placesOf("completed", "inProgress", "notStarted")].map((column) =>
    block.range(heading, column, charted),
  );
}

/** Marks low and high rates, and draws a bar for each in the column after the table. Rules of the user stay. */
function writeBars(block: Block, row: number, count: number): void {
  const { sheet } = block;
  const optionsColumn = lastColumn - 1;
  // Options from cells and semicolons: a formula with { , } is not read in every language of Sheets.
  const options = [
    ["charttype", "bar"],
    ["max", 1],
    ["color1", "#2f7d5b"],
  ];
  block.range(1, optionsColumn, options.length, 2).setValues(options);
  const [rateColumn = firstColumn] = placesOf("completionRate");
  const optionsName = absoluteName(block.range(1, optionsColumn, options.length, 2).getA1Notation());
  const bars = Array.from({ length: count }, (_, nth) => [
    `=SPARKLINE(${block.range(row + nth, rateColumn).getA1Notation()};${optionsName})`,
  ]);
  block.range(row, firstColumn + titles.length - 1, count).setFormulas(bars);

  const rates = block.range(row, rateColumn, count);
  const ofUser = sheet
    .getConditionalFormatRules()
    .filter((rule) => !rule.getRanges().every((range) => isInBlock(block, range)));
  sheet.setConditionalFormatRules([
    ...ofUser,
    SpreadsheetApp.newConditionalFormatRule()
      .whenNumberLessThan(marks.low.below)
      .setBackground(marks.low.color)
      .setRanges([rates])
      .build(),
    SpreadsheetApp.newConditionalFormatRule()
      .whenNumberGreaterThanOrEqualTo(marks.high.from)
      .setBackground(marks.high.color)
      .setRanges([rates])
      .build(),
  ]);
}

/** How wide the dashboard's columns are at first, and which are hidden. The user may change both. */
export function layOutColumns({ sheet, left }: Block): void {
  // An earlier version hid others.
  sheet.showColumns(left, sheet.getMaxColumns() - left + 1);
  sheet.setColumnWidth(left, 260);
  sheet.setColumnWidth(left + firstColumn - 1, 260);
  sheet.setColumnWidth(left + lastColumn - 3, 160);
  sheet.hideColumns(left + lastColumn - 2, 2);
}

/** Where columns of the table are in the block. */
function placesOf(...keys: readonly ProgramColumn["key"][]): readonly number[] {
  return keys.flatMap((key) => {
    const index = figures.findIndex((column) => column.key === key);
    return index < 0 ? [] : [firstColumn + 1 + index];
  });
}

function absoluteName(name: string): string {
  return name.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

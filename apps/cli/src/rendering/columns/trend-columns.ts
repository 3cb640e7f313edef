import {
  type TrendFigure,
  type TrendPeriod,
  type TrendRow,
  trendFigures,
  usualTrendFigures,
} from "@aihr-plugins/history";
import { countText, hoursText, missingText, numberText, percentText } from "@aihr-plugins/report";
import { sparkline } from "../sparkline.ts";
import type { DataColumn, ItemView } from "./data-column.ts";

/** A row for each week or month, for programs that read it. */
export const periodView: ItemView<TrendRow> = {
  name: "Trend",
  columns: [
    dayColumn("from", "From", ({ from }) => from),
    dayColumn("through", "Through", ({ through }) => through),
    dayColumn("day", "As of", ({ day }) => day),
    {
      key: "recorded",
      title: "Recorded",
      type: "boolean",
      unitOf: () => null,
      cell: ({ recorded }) => recorded,
      table: { title: "Recorded", cell: ({ recorded }) => String(recorded), rank: 4 },
    },
    ...trendFigures.map(figureColumn),
  ],
  tableKeys: ["from", "newEnrollments", "newCompletions", "hours"],
  json: ({ metrics, ...row }) => ({ ...row, metrics }),
};

/** A figure with all its values, for people. */
export interface FigureLine {
  readonly figure: TrendFigure;
  readonly values: readonly (number | null)[];
}

/** The lines of a table: figures that are numbers, without those that a trend has none of. */
export function figureLines(rows: readonly TrendRow[], figures = usualTrendFigures): readonly FigureLine[] {
  return figures.flatMap((figure) => {
    const values = rows.map((row) => numberOrNull(figure.valueOf(row)));
    return values.every((value) => value === null) ? [] : [{ figure, values }];
  });
}

/** A table with a line of bars for each figure. */
export function figureView(by: TrendPeriod, shownPeriods: number): ItemView<FigureLine> {
  const columns: readonly DataColumn<FigureLine>[] = [
    textColumn("figure", "Figure", 0, ({ figure }) => figure.title),
    textColumn("trend", `Last ${countText(shownPeriods, by)}`, 0, ({ values }) =>
      sparkline(values.slice(-shownPeriods)),
    ),
    textColumn("latest", `This ${by}`, 0, ({ figure, values }) => valueText(values.at(-1) ?? null, figure), "right"),
    textColumn("before", `Last ${by}`, 1, ({ figure, values }) => valueText(values.at(-2) ?? null, figure), "right"),
    textColumn("total", "In all", 2, ({ figure, values }) => totalText(values, figure), "right"),
  ];
  return {
    name: "Trend",
    columns,
    tableKeys: columns.map(({ key }) => key),
    json: ({ figure, values }) => ({ figure: figure.key, values }),
  };
}

function totalText(values: readonly (number | null)[], figure: TrendFigure): string {
  if (!figure.isSum) return "";
  return valueText(
    values.reduce((sum: number, value) => sum + (value ?? 0), 0),
    figure,
  );
}

function valueText(value: number | null, { unit }: TrendFigure): string {
  if (value === null) return missingText;
  if (unit === "percent") return percentText(value);
  return unit === "hours" ? hoursText(value) : numberText(value);
}

function numberOrNull(value: number | string | null): number | null {
  return typeof value === "number" ? value : null;
}

function dayColumn(key: string, title: string, cell: (row: TrendRow) => string): DataColumn<TrendRow> {
  return { key, title, type: "text", unitOf: () => null, cell, table: { title, cell, rank: 0 } };
}

function figureColumn(figure: TrendFigure): DataColumn<TrendRow> {
  return {
    key: figure.key,
    title: figure.title,
    type: figure.unit === "instant" ? "instant" : "number",
    unitOf: () => figure.unit,
    cell: (row) => figure.valueOf(row),
    table: {
      title: figure.title,
      align: "right",
      rank: 3,
      cell: (row) => valueText(numberOrNull(figure.valueOf(row)), figure),
    },
  };
}

function textColumn(
  key: string,
  title: string,
  rank: number,
  cell: (line: FigureLine) => string,
  align?: "right",
): DataColumn<FigureLine> {
  return { key, title, type: "text", unitOf: () => null, cell, table: { title, cell, rank, ...(align && { align }) } };
}

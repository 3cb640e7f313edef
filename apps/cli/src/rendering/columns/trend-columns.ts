import {
  type TrendFigure,
  type TrendPeriod,
  type TrendRow,
  trendFigures,
  usualTrendFigures,
} from "@aihr-plugins/history";
import { countText, hoursText, missingText, numberText, percentText } from "@aihr-plugins/report";
import { sparkline } from "../sparkline.ts";
import type { TableColumn } from "../terminal/table-column.ts";
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
  json: (row) => ({ ...row, metrics: row.metrics && metricsWithOwnNames(row) }),
};

/** The metrics under the names that their columns have: a name means one thing, also next to the figures of the period. */
function metricsWithOwnNames(row: TrendRow): Readonly<Record<string, number | string | null>> {
  const ofMetrics = trendFigures.filter(({ metric }) => metric !== null);
  return Object.fromEntries(ofMetrics.map((figure) => [figure.key, figure.valueOf(row)]));
}

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

/**
 * A table with a line of bars for each figure.
 *
 * @param width of the terminal: as many periods are shown as fit, 53 at most
 */
export function figureView(lines: readonly FigureLine[], by: TrendPeriod, width: number): ItemView<FigureLine> {
  const periods = lines[0]?.values.length ?? 0;
  const shownPeriods = Math.max(1, Math.min(periods, mostBars, barsThatFit(lines, by, width)));
  const isNarrow = width < narrow;
  const title = isNarrow ? countText(shownPeriods, by) : `Last ${countText(shownPeriods, by)}`;
  const columns: readonly DataColumn<FigureLine>[] = [
    textColumn("figure", "Figure", { rank: 0, ...(isNarrow && { least: 12 }) }, ({ figure }) => figure.title),
    textColumn("trend", title, { rank: 0 }, ({ values }) => sparkline(values.slice(-shownPeriods))),
    textColumn("latest", latestTitle(by), { rank: 0, align: "right" }, ({ figure, values }) => {
      return valueText(values.at(-1) ?? null, figure);
    }),
    textColumn("before", beforeTitle(by), { rank: 1, align: "right" }, ({ figure, values }) => {
      return valueText(values.at(-2) ?? null, figure);
    }),
    textColumn("total", "In all", { rank: 2, align: "right" }, ({ figure, values }) => totalText(values, figure)),
  ];
  return {
    name: "Trend",
    columns,
    tableKeys: columns.map(({ key }) => key),
    json: ({ figure, values }) => ({ figure: figure.key, values }),
  };
}

/** A history may end before today, so that its newest week need not be this one. */
function latestTitle(by: TrendPeriod): string {
  return `Newest ${by}`;
}

function beforeTitle(by: TrendPeriod): string {
  return `${by.charAt(0).toUpperCase()}${by.slice(1)} before`;
}

/** A year of weeks. */
const mostBars = 53;

/** In characters: below it, titles are short and bars are few. */
const narrow = 60;

/** How many bars fit next to a figure's title and its numbers: in a narrow terminal, next to the newest number only. */
function barsThatFit(lines: readonly FigureLine[], by: TrendPeriod, width: number): number {
  const widest = (textOf: (line: FigureLine) => string) => Math.max(0, ...lines.map((line) => textOf(line).length));
  const titles = widest(({ figure }) => figure.title);
  const latest = Math.max(
    latestTitle(by).length,
    widest(({ figure, values }) => valueText(values.at(-1) ?? null, figure)),
  );
  if (width < narrow) return Math.max(6, width - titles - latest - 4);
  const before = Math.max(
    beforeTitle(by).length,
    widest(({ figure, values }) => valueText(values.at(-2) ?? null, figure)),
  );
  return Math.max(13, width - titles - latest - before - widest(({ figure, values }) => totalText(values, figure)) - 8);
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
  layout: Pick<TableColumn<FigureLine>, "rank" | "align" | "least">,
  cell: (line: FigureLine) => string,
): DataColumn<FigureLine> {
  return { key, title, type: "text", unitOf: () => null, cell, table: { title, cell, ...layout } };
}

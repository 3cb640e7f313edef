import { chartSvg } from "@aihr-plugins/apps-script-runtime/drawing";
import type { CellStyle, ScriptControls, SheetPicture } from "@aihr-plugins/apps-script-runtime/single-thread";
import type { FormulaError } from "../formulas/formula-error.ts";

/** A sheet as the page draws it. Rows and columns are counted from 1, `row,column` is a key. */
export interface SheetView {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly hasGridlines: boolean;
  /** In pixels, of each column; 0 if it is hidden. */
  readonly columnWidths: readonly number[];
  readonly hiddenRows: readonly number[];
  /** What the cells show, as far as something is in them. */
  readonly texts: readonly (readonly string[])[];
  /** A letter for each cell: t(ext), n(umber, date), b(oolean), e(rror), s(parkline). */
  readonly kinds: readonly string[];
  readonly formulas: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly styles: readonly CellStyle[];
  readonly rules: readonly FormatRule[];
  readonly charts: readonly string[];
}

/** A rule of conditional formats, as far as the add-on sets them. */
export interface FormatRule {
  readonly ranges?: readonly string[];
  readonly lessThan?: number;
  readonly atLeast?: number;
  readonly textEqualTo?: string;
  readonly background?: string;
  readonly fontColor?: string;
}

export const rowHeight = 24;
export const rowHeadWidth = 44;
const usualWidth = 100;

/** Returns a sheet as the page draws it, with what its cells' errors say. */
export function sheetView(script: ScriptControls, name: string, errors: ReadonlyMap<string, FormulaError>): SheetView {
  const picture = script.sheet(name);
  const { settings, values, formulas } = picture;
  const columnWidths = Array.from({ length: picture.maxColumns }, (_, at) => widthOf(picture, at + 1));
  const formulaEntries = formulas.flatMap((line, row) =>
    line.flatMap((formula, column) => (formula === "" ? [] : [[`${row + 1},${column + 1}`, formula] as const])),
  );
  const notes = picture.notes.map(({ row, column, text }) => [`${row},${column}`, text]);
  const rules = settings.conditionalFormatRules;
  return {
    name,
    rows: picture.maxRows,
    columns: picture.maxColumns,
    frozenRows: Number(settings.frozenRows ?? 0),
    hasGridlines: settings.hiddenGridlines !== true,
    columnWidths,
    hiddenRows: Object.keys(settings).flatMap((key) => (key.startsWith("hiddenRow.") ? [Number(key.slice(10))] : [])),
    texts: picture.displayValues,
    kinds: values.map((line, row) =>
      line
        .map((value, column) =>
          /^=SPARKLINE/i.test(formulas[row]?.[column] ?? "") && typeof value === "number"
            ? "s"
            : errors.has(`${row + 1},${column + 1}`)
              ? "e"
              : kindOf(value),
        )
        .join(""),
    ),
    formulas: Object.fromEntries(formulaEntries),
    notes: Object.fromEntries([...notes, ...[...errors].map(([place, error]) => [place, error.message])]),
    styles: picture.styles,
    rules: Array.isArray(rules) ? rules : [],
    charts: picture.charts.map((chart) => {
      const [row, column] = chart.position;
      const left = columnWidths.slice(0, column - 1).reduce((sum, width) => sum + width, rowHeadWidth);
      return chartSvg(chart, values, { left, top: row * rowHeight });
    }),
  };
}

function widthOf({ settings }: SheetPicture, column: number): number {
  const isHidden = settings[`hidden.${column}`] !== undefined || settings[`hidden.${column - 1}`] === 2;
  return isHidden ? 0 : Number(settings[`columnWidth.${column}`] ?? usualWidth);
}

function kindOf(value: unknown): string {
  if (typeof value === "number" || value instanceof Date) return "n";
  return typeof value === "boolean" ? "b" : "t";
}

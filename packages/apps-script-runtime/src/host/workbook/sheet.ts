import { ServiceError } from "../../link/question.ts";
import type { Area } from "./area.ts";
import { createCharts } from "./charts.ts";
import { type Display, displayValue, readValue } from "./display-value.ts";
import { shiftFormula } from "./formula-references.ts";
import { createCellMap } from "./grid.ts";
import { createLooks } from "./looks.ts";
import { createMerges } from "./merges.ts";
import type { SheetPicture } from "./picture.ts";
import { createProtections } from "./protections.ts";
import { createSettings } from "./settings.ts";
import { type AxisShift, shiftedAreas } from "./shift.ts";
import { type SortKey, sortRows } from "./sort-rows.ts";
import { createSpills } from "./spills.ts";
import { type CellContent, type FormulaContent, type SheetValue, typedValue } from "./typed-value.ts";

/** One sheet: its cells, its looks, its size, and everything that moves along with its rows and columns. */
export type Sheet = ReturnType<typeof createSheet>;

const outside = "The coordinates of the range are outside the dimensions of the sheet.";

/** What a sheet asks of its spreadsheet. */
export interface Surrounds {
  readonly display: () => Display;
  readonly nowMs: () => number;
}

export function createSheet(id: number, name: string, { display, nowMs }: Surrounds) {
  const sheet = { id, name, maxRows: 1000, maxColumns: 26, isHidden: false };
  const cells = createCellMap<CellContent>();
  const notes = createCellMap<string>();
  const spills = createSpills(cells, (row, column) => row <= sheet.maxRows && column <= sheet.maxColumns);
  const looks = createLooks();
  const merges = createMerges();
  const protections = createProtections();
  const settings = createSettings();
  const charts = createCharts();
  let filter: Area | null = null;

  const check = ({ row, column, rows, columns }: Area) => {
    if (rows < 1) throw new ServiceError("The number of rows in the range must be at least 1.");
    if (columns < 1) throw new ServiceError("The number of columns in the range must be at least 1.");
    const fits = row >= 1 && column >= 1 && row + rows - 1 <= sheet.maxRows && column + columns - 1 <= sheet.maxColumns;
    if (!fits) throw new ServiceError(outside);
  };
  const read = <T>(area: Area, pick: (row: number, column: number) => T) => {
    check(area);
    return placesOf(area).map((line) => line.map(([row, column]) => pick(row, column)));
  };
  const formatAt = (row: number, column: number) => {
    const format = looks.at("numberFormat", row, column);
    return typeof format === "string" && format !== "" ? format : undefined;
  };
  const write = (row: number, column: number, content: CellContent | undefined) => {
    const isBlank = content?.value === "" && content.formula === undefined;
    cells.set(row, column, isBlank || merges.hides(row, column) ? undefined : content);
    spills.changed();
  };
  const last = () => {
    const [own, spilled] = [cells.last(), spills.last()];
    return { lastRow: Math.max(own.row, spilled.row), lastColumn: Math.max(own.column, spilled.column) };
  };
  const whole = (): Area => {
    const { lastRow, lastColumn } = last();
    return { row: 1, column: 1, rows: Math.max(1, lastRow), columns: Math.max(1, lastColumn) };
  };
  const valueAt = (row: number, column: number): SheetValue => {
    const value = spills.shown(row, column);
    const needsFormat = typeof value === "number" || value instanceof Date;
    return needsFormat ? readValue(value, formatAt(row, column), display().timeZone) : value;
  };
  const shownAt = (row: number, column: number) =>
    displayValue(spills.shown(row, column), formatAt(row, column), display());
  const formulaAt = (row: number, column: number) => cells.get(row, column)?.formula ?? "";

  return {
    id,
    name: () => sheet.name,
    rename(next: string) {
      sheet.name = next;
    },
    setHidden(isHidden: boolean) {
      sheet.isHidden = isHidden;
    },
    size: () => ({ ...sheet, ...last() }),
    check,
    values: (area: Area) => read(area, valueAt),
    formulas: (area: Area) => read(area, formulaAt),
    displayValues: (area: Area) => read(area, shownAt),
    notes: (area: Area) => read(area, (row, column) => notes.get(row, column) ?? ""),
    numberFormats: (area: Area) => read(area, (row, column) => formatAt(row, column) ?? "General"),
    setValues(area: Area, values: readonly (readonly unknown[])[]) {
      check(area);
      if (values.length !== area.rows) throw new ServiceError(mismatch("rows", values.length, area.rows));
      const odd = values.find((line) => line.length !== area.columns);
      if (odd) throw new ServiceError(mismatch("columns", odd.length, area.columns));
      const typed = values.map((line, down) =>
        line.map((value, right) =>
          typedValue(value, {
            timeZone: display().timeZone,
            nowMs: nowMs(),
            format: formatAt(area.row + down, area.column + right),
          }),
        ),
      );
      for (const [row, column, down, right] of placesOf(area).flat()) write(row, column, typed[down]?.[right]);
    },
    /** Puts a cell as if it had been calculated. */
    put: write,
    formulaCells: (): readonly FormulaContent[] =>
      cells.entries().flatMap(([row, column, content]) => {
        const { formula } = content;
        return formula === undefined ? [] : [{ ...content, formula, row, column }];
      }),
    setNotes(area: Area, texts: readonly (readonly string[])[]) {
      check(area);
      for (const [row, column, down, right] of placesOf(area).flat()) {
        notes.set(row, column, texts[down]?.[right] || undefined);
      }
    },
    clear(area: Area, { content, format }: { readonly content: boolean; readonly format: boolean }) {
      check(area);
      if (content) for (const [row, column] of placesOf(area).flat()) write(row, column, undefined);
      if (format) looks.clear(area);
    },
    style(area: Area, kind: string, value: unknown) {
      check(area);
      looks.set(area, kind, value);
    },
    sort(area: Area, keys: readonly SortKey[]) {
      check(area);
      merges.checkSort(area);
      sortRows(area, keys, cells, notes);
      spills.changed();
    },
    /** Moves everything along. `inherits` when inserted rows or columns look like those before them. */
    shift(shift: AxisShift, inherits: boolean) {
      const by = shift.kind === "insert" ? shift.count : shift.kind === "delete" ? -shift.count : 0;
      if (shift.axis === "row") sheet.maxRows += by;
      else sheet.maxColumns += by;
      for (const part of [cells, notes, merges, protections, settings, charts]) part.shift(shift);
      looks.shift(shift, inherits);
      filter = filter && (shiftedAreas(filter, shift)[0] ?? null);
      spills.changed();
    },
    /** Rewrites references to a sheet in which rows or columns moved. */
    rewriteFormulas(shift: AxisShift, isThatSheet: (name: string | undefined) => boolean) {
      cells.each((content, row, column) => {
        if (content.formula === undefined) return;
        cells.set(row, column, { ...content, formula: shiftFormula(content.formula, shift, isThatSheet) });
      });
    },
    set: settings.set,
    unset: settings.remove,
    setting: settings.get,
    merges,
    /** Merges cells: of their contents, only the first one's stays. */
    merge(area: Area) {
      check(area);
      merges.merge(area);
      for (const [row, column] of placesOf(area).flat()) {
        if (merges.hides(row, column)) write(row, column, undefined);
      }
    },
    protections,
    filter: () => filter,
    setFilter(area: Area | null) {
      if (area && filter) throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
      if (area) check(area);
      if (area) merges.checkFilter(area);
      filter = area;
    },
    charts,
    picture: (): Omit<SheetPicture, "metadata"> => ({
      ...sheet,
      values: read(whole(), valueAt),
      formulas: read(whole(), formulaAt),
      displayValues: read(whole(), shownAt),
      styles: looks.all(),
      notes: notes.entries().map(([row, column, text]) => ({ row, column, text })),
      merges: merges.all(),
      protections: protections.all(),
      filter,
      charts: charts.all(),
      settings: settings.all(),
    }),
  };
}

function mismatch(what: string, received: number, expected: number): string {
  return (
    `The number of ${what} in the data does not match the number of ${what} in the range. ` +
    `The data has ${received} but the range has ${expected}.`
  );
}

/** Every cell of an area: its place in the sheet, and its place in the area. */
function placesOf({ row, column, rows, columns }: Area) {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, right) => [row + down, column + right, down, right] as const),
  );
}

import { ServiceError } from "../../link/sync-link.ts";
import type { Area, CellStyle, ChartPicture, SheetPicture } from "./picture.ts";
import { type CellContent, type SheetValue, typedValue } from "./typed-value.ts";

/** One sheet: its cells, its looks, its size. */
export type Sheet = ReturnType<typeof createSheet>;

const outside = "The coordinates of the range are outside the dimensions of the sheet.";

export function createSheet(id: number, name: string) {
  const sheet = { id, name, maxRows: 1000, maxColumns: 26 };
  const cells: (CellContent | undefined)[][] = [];
  let styles: readonly CellStyle[] = [];
  let charts: readonly ChartPicture[] = [];
  let filter: Area | null = null;
  const settings: Record<string, unknown> = {};

  const check = ({ row, column, rows, columns }: Area) => {
    if (rows < 1) throw new ServiceError("The number of rows in the range must be at least 1.");
    if (columns < 1) throw new ServiceError("The number of columns in the range must be at least 1.");
    const fits = row >= 1 && column >= 1 && row + rows - 1 <= sheet.maxRows && column + columns - 1 <= sheet.maxColumns;
    if (!fits) throw new ServiceError(outside);
  };
  const read = <T>(area: Area, pick: (cell: CellContent | undefined, row: number, column: number) => T) => {
    check(area);
    return Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: area.columns }, (_, right) => {
        const [row, column] = [area.row + down, area.column + right];
        return pick(cells[row]?.[column], row, column);
      }),
    );
  };
  const write = (row: number, column: number, content: CellContent | undefined) => {
    const line = cells[row] ?? [];
    line[column] = content?.value === "" && content.formula === undefined ? undefined : content;
    cells[row] = line;
  };
  const last = (): { lastRow: number; lastColumn: number } => {
    let [lastRow, lastColumn] = [0, 0];
    cells.forEach((line, row) => {
      const column = line.findLastIndex((cell) => cell !== undefined);
      if (column > 0) lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    });
    return { lastRow, lastColumn };
  };
  const whole = (): Area => {
    const { lastRow, lastColumn } = last();
    return { row: 1, column: 1, rows: Math.max(1, lastRow), columns: Math.max(1, lastColumn) };
  };
  const shownIn = (cell: CellContent | undefined): SheetValue => cell?.value ?? "";

  return {
    id,
    name: () => sheet.name,
    rename(next: string) {
      sheet.name = next;
    },
    size: () => ({ ...sheet, ...last() }),
    values: (area: Area) => read(area, shownIn),
    formulas: (area: Area) => read(area, (cell) => cell?.formula ?? ""),
    displayValues: (area: Area) => read(area, (cell) => String(shownIn(cell))),
    setValues(area: Area, values: readonly (readonly unknown[])[]) {
      check(area);
      if (values.length !== area.rows) throw new ServiceError(mismatch("rows", values.length, area.rows));
      const odd = values.find((line) => line.length !== area.columns);
      if (odd) throw new ServiceError(mismatch("columns", odd.length, area.columns));
      values.forEach((line, down) => {
        line.forEach((value, right) => {
          write(area.row + down, area.column + right, typedValue(value));
        });
      });
    },
    /** Puts a cell as if it had been calculated. */
    put: (row: number, column: number, content: CellContent) => write(row, column, content),
    clear(area: Area, { content, format }: { readonly content: boolean; readonly format: boolean }) {
      check(area);
      if (content) for (const row of rowsOf(area)) for (const column of columnsOf(area)) write(row, column, undefined);
      if (format) styles = styles.filter((style) => !covers(area, style));
    },
    style(area: Area, kind: string, value: unknown) {
      check(area);
      styles = [...styles.filter((style) => style.kind !== kind || !covers(area, style)), { ...area, kind, value }];
    },
    insertRows(after: number, count: number) {
      cells.splice(after + 1, 0, ...Array.from({ length: count }, () => []));
      sheet.maxRows += count;
    },
    insertColumns(after: number, count: number) {
      for (const line of cells) line?.splice(after + 1, 0, ...new Array(count));
      sheet.maxColumns += count;
    },
    deleteRows(first: number, count: number) {
      if (count >= sheet.maxRows) throw new ServiceError("You can't delete all the rows on the sheet.");
      cells.splice(first, count);
      sheet.maxRows -= count;
    },
    set(key: string, value: unknown) {
      settings[key] = value;
    },
    setting: (key: string) => settings[key] ?? null,
    filter: () => filter,
    setFilter(area: Area | null) {
      if (area && filter) throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
      if (area) check(area);
      filter = area;
    },
    charts: () => charts,
    setCharts(next: readonly ChartPicture[]) {
      charts = next;
    },
    picture: (): SheetPicture => ({
      ...sheet,
      values: read(whole(), shownIn),
      formulas: read(whole(), (cell) => cell?.formula ?? ""),
      styles,
      filter,
      charts,
      settings,
    }),
  };
}

function mismatch(what: string, given: number, there: number): string {
  return (
    `The number of ${what} in the data does not match the number of ${what} in the range. ` +
    `The data has ${given} but the range has ${there}.`
  );
}

function covers(area: Area, other: Area): boolean {
  return (
    other.row >= area.row &&
    other.column >= area.column &&
    other.row + other.rows <= area.row + area.rows &&
    other.column + other.columns <= area.column + area.columns
  );
}

function rowsOf({ row, rows }: Area): readonly number[] {
  return Array.from({ length: rows }, (_, index) => row + index);
}

function columnsOf({ column, columns }: Area): readonly number[] {
  return Array.from({ length: columns }, (_, index) => column + index);
}

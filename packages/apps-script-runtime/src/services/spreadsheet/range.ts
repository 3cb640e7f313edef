import { areaName } from "../../host/workbook/a1.ts";
import type { Area } from "../../host/workbook/area.ts";
import type { ProtectionPicture } from "../../host/workbook/protections.ts";
import type { Surroundings } from "../surroundings.ts";
import { dataRegion } from "./data-region.ts";
import { metadataFinder, metadataObjects, placeOf } from "./metadata.ts";
import { protectionObject } from "./protection.ts";

type Grid = readonly (readonly unknown[])[];
type SortSpec = number | { readonly column: number; readonly ascending?: boolean };

/** @see https://developers.google.com/apps-script/reference/spreadsheet/range */
export function createRange(surroundings: Surroundings, sheet: number, area: Area) {
  const { ask, kind } = surroundings;
  const { row, column, rows, columns } = area;
  const read = (operation: string) => ask(operation, sheet, area) as Grid;
  const first = (grid: Grid) => grid[0]?.[0] ?? "";
  const change = (method: string, operation: string, ...values: readonly unknown[]) => {
    if (kind === "formula") throw new Error(`You do not have permission to call ${method}`);
    ask(operation, sheet, area, ...values);
    return range;
  };
  const style = (method: string, styleKind: string) => (value: unknown) =>
    change(method, "Range.style", styleKind, value);
  const setValues = (method: string, values: Grid) => change(method, "Range.setValues", values);
  const filled = (value: unknown): Grid => Array.from({ length: rows }, () => new Array(columns).fill(value));
  const inner = (part: Area) => createRange(surroundings, sheet, part);

  const range = {
    getRow: () => row,
    getColumn: () => column,
    getNumRows: () => rows,
    getNumColumns: () => columns,
    getHeight: () => rows,
    getWidth: () => columns,
    getRowIndex: () => row,
    getLastRow: () => row + rows - 1,
    getLastColumn: () => column + columns - 1,
    getGridId: () => sheet,
    getA1Notation: () => areaName(area),
    getValues: () => read("Range.values"),
    getValue: () => first(read("Range.values")),
    getDisplayValues: () => read("Range.displayValues"),
    getDisplayValue: () => first(read("Range.displayValues")),
    getFormulas: () => read("Range.formulas"),
    getFormula: () => first(read("Range.formulas")),
    getNotes: () => read("Range.notes"),
    getNote: () => first(read("Range.notes")),
    getNumberFormats: () => read("Range.numberFormats"),
    getNumberFormat: () => first(read("Range.numberFormats")),
    isBlank: () =>
      read("Range.displayValues")
        .flat()
        .every((text) => text === ""),
    setValues: (values: Grid) => setValues("setValues", values),
    setValue: (value: unknown) => setValues("setValue", filled(value)),
    setFormula: (formula: string) => setValues("setFormula", filled(formula)),
    setFormulas: (formulas: Grid) => setValues("setFormulas", formulas),
    setNote: (note: string) => change("setNote", "Range.setNotes", filled(note ?? "")),
    setNotes: (notes: Grid) => change("setNotes", "Range.setNotes", notes),
    clearNote: () => change("clearNote", "Range.setNotes", filled("")),
    clearContent: () => change("clearContent", "Range.clear", { content: true, format: false }),
    clearFormat: () => change("clearFormat", "Range.clear", { content: false, format: true }),
    clear: () => change("clear", "Range.clear", { content: true, format: true }),
    setNumberFormat: style("setNumberFormat", "numberFormat"),
    setNumberFormats(formats: Grid) {
      formats.forEach((line, down) => {
        line.forEach((format, right) => {
          inner({ row: row + down, column: column + right, rows: 1, columns: 1 }).setNumberFormat(format);
        });
      });
      return range;
    },
    setFontWeight: style("setFontWeight", "fontWeight"),
    setFontStyle: style("setFontStyle", "fontStyle"),
    setFontSize: style("setFontSize", "fontSize"),
    setFontColor: style("setFontColor", "fontColor"),
    setBackground: style("setBackground", "background"),
    setHorizontalAlignment: style("setHorizontalAlignment", "horizontalAlignment"),
    setVerticalAlignment: style("setVerticalAlignment", "verticalAlignment"),
    setWrap: style("setWrap", "wrap"),
    createFilter() {
      change("createFilter", "Sheet.setFilter");
      return { getRange: () => range };
    },
    sort: (spec: SortSpec | readonly SortSpec[]) =>
      change(
        "sort",
        "Range.sort",
        (Array.isArray(spec) ? spec : [spec]).map((each: SortSpec) =>
          typeof each === "number" ? { column: each, ascending: true } : { ascending: true, ...each },
        ),
      ),
    merge: () => change("merge", "Range.merge"),
    breakApart: () => change("breakApart", "Range.breakApart"),
    getMergedRanges: () => (ask("Range.merges", sheet, area) as readonly Area[]).map(inner),
    isPartOfMerge: () => (ask("Range.merges", sheet, area) as readonly Area[]).length > 0,
    protect: () =>
      protectionObject(surroundings, sheet, ask("Sheet.protect", sheet, area) as ProtectionPicture, (each) =>
        inner(each ?? area),
      ),
    addDeveloperMetadata(key: string, value: string | null = null, visibility = "DOCUMENT") {
      if (kind === "formula") throw new Error("You do not have permission to call addDeveloperMetadata");
      const size = ask("Sheet.size", sheet) as { readonly maxRows: number; readonly maxColumns: number };
      ask("Workbook.addMetadata", { key, value, visibility, location: placeOf(sheet, area, size) });
      return range;
    },
    getDeveloperMetadata: () =>
      metadataObjects(surroundings, createRange, ({ location }) =>
        location.type === "ROW"
          ? location.sheet === sheet && rows === 1 && location.place === row
          : location.type === "COLUMN" && location.sheet === sheet && columns === 1 && location.place === column,
      ),
    createDeveloperMetadataFinder: () => metadataFinder(surroundings, createRange, { sheet, area }),
    offset: (down: number, right: number, height = rows, width = columns) =>
      inner({ row: row + down, column: column + right, rows: height, columns: width }),
    getCell: (down: number, right: number) =>
      inner({ row: row + down - 1, column: column + right - 1, rows: 1, columns: 1 }),
    getDataRegion: () => inner(dataRegion(ask, sheet, area)),
    getSheet: () => ({ getSheetId: () => sheet }),
    activate() {
      ask("Workbook.select", sheet, area);
      return range;
    },
  };
  return range;
}

import { areaOf } from "../../host/workbook/a1.ts";
import type { Area } from "../../host/workbook/area.ts";
import type { ProtectionPicture } from "../../host/workbook/protections.ts";
import type { Surroundings } from "../surroundings.ts";
import { chartsAndRules } from "./charts-and-rules.ts";
import { metadataFinder, metadataObjects } from "./metadata.ts";
import { protectionObject } from "./protection.ts";
import { createRange } from "./range.ts";
import { rowsAndColumns } from "./rows-and-columns.ts";

interface Size {
  readonly name: string;
  readonly isHidden: boolean;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** @see https://developers.google.com/apps-script/reference/spreadsheet/sheet */
export function createSheetObject(surroundings: Surroundings, id: number) {
  const { ask, kind } = surroundings;
  const size = () => ask("Sheet.size", id) as Size;
  const range = (area: Area) => createRange(surroundings, id, area);
  const change = (method: string, operation: string, ...values: readonly unknown[]) => {
    if (kind === "formula") throw new Error(`You do not have permission to call ${method}`);
    ask(operation, id, ...values);
    return sheet;
  };
  const rangeOrAll = (area: Area | null): unknown => range(area ?? whole());
  const whole = () => {
    const { maxRows, maxColumns } = size();
    return { row: 1, column: 1, rows: maxRows, columns: maxColumns };
  };

  const sheet = {
    ...rowsAndColumns(surroundings, id, (): object => sheet),
    ...chartsAndRules(surroundings, id, (): object => sheet),
    getSheetId: () => id,
    getName: () => size().name,
    getSheetName: () => size().name,
    setName: (name: string) => change("setName", "Sheet.rename", name),
    hideSheet: () => change("hideSheet", "Sheet.setHidden", true),
    showSheet: () => change("showSheet", "Sheet.setHidden", false),
    isSheetHidden: () => size().isHidden,
    getMaxRows: () => size().maxRows,
    getMaxColumns: () => size().maxColumns,
    getLastRow: () => size().lastRow,
    getLastColumn: () => size().lastColumn,
    getRange(row: number | string, column = 1, rows = 1, columns = 1) {
      const area =
        typeof row === "string"
          ? areaOf(row, openEnds(row) ? sizeOf(size()) : endless)
          : { row, column, rows, columns };
      return range(area);
    },
    getDataRange() {
      const { lastRow, lastColumn } = size();
      return range({ row: 1, column: 1, rows: Math.max(1, lastRow), columns: Math.max(1, lastColumn) });
    },
    setHiddenGridlines: (hidden: boolean) => change("setHiddenGridlines", "Sheet.set", "hiddenGridlines", hidden),
    setTabColor: (color: string) => change("setTabColor", "Sheet.set", "tabColor", color),
    getFilter() {
      const area = ask("Sheet.filter", id) as Area | null;
      return area && { getRange: () => range(area), remove: () => void change("remove", "Sheet.setFilter", null) };
    },
    clear: () => change("clear", "Range.clear", whole(), { content: true, format: true }),
    clearContents: () => change("clearContents", "Range.clear", whole(), { content: true, format: false }),
    clearNotes() {
      range(whole()).clearNote();
      return sheet;
    },
    sort(column: number, ascending = true) {
      const { maxRows, maxColumns } = size();
      const frozen = Number(ask("Sheet.setting", id, "frozenRows") ?? 0);
      range({ row: frozen + 1, column: 1, rows: maxRows - frozen, columns: maxColumns }).sort({ column, ascending });
      return sheet;
    },
    appendRow(values: readonly unknown[]) {
      const { lastRow, maxRows } = size();
      if (lastRow === maxRows) sheet.insertRowsAfter(maxRows, 1);
      range({ row: lastRow + 1, column: 1, rows: 1, columns: values.length }).setValues([values]);
      return sheet;
    },
    protect: () => protectionObject(surroundings, id, ask("Sheet.protect", id, null) as ProtectionPicture, rangeOrAll),
    getProtections: (type: string) =>
      (ask("Sheet.protections", id) as readonly ProtectionPicture[])
        .filter(({ area }) => (area ? "RANGE" : "SHEET") === type)
        .map((each) => protectionObject(surroundings, id, each, rangeOrAll)),
    addDeveloperMetadata: (key: string, value: string | null = null, visibility = "DOCUMENT") => {
      if (kind === "formula") throw new Error("You do not have permission to call addDeveloperMetadata");
      ask("Workbook.addMetadata", { key, value, visibility, location: { type: "SHEET", sheet: id } });
      return sheet;
    },
    getDeveloperMetadata: () =>
      metadataObjects(surroundings, createRange, ({ location }) => location.type === "SHEET" && location.sheet === id),
    createDeveloperMetadataFinder: () => metadataFinder(surroundings, createRange, { sheet: id }),
    activate() {
      ask("Workbook.select", id, { row: 1, column: 1, rows: 1, columns: 1 });
      return sheet;
    },
  };
  return sheet;
}

const endless = { rows: 10_000_000, columns: 18_278 };

function openEnds(reference: string): boolean {
  return /^\$?[A-Z]+:\$?[A-Z]+$|^\$?\d+:\$?\d+$/i.test(reference);
}

function sizeOf({ maxRows, maxColumns }: Size) {
  return { rows: maxRows, columns: maxColumns };
}

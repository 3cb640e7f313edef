import type { Area, ChartPicture } from "../../host/workbook/picture.ts";
import type { Surroundings } from "../surroundings.ts";
import { areaOf } from "./a1.ts";
import { type ChartPlan, chartBuilder } from "./chart-builder.ts";
import { createRange } from "./range.ts";

interface Size {
  readonly name: string;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export function createSheetObject(surroundings: Surroundings, id: number) {
  const { ask, kind } = surroundings;
  const size = () => ask("Sheet.size", id) as Size;
  const range = (area: Area) => createRange(surroundings, id, area);
  const change = (method: string, operation: string, ...values: readonly unknown[]) => {
    if (kind === "formula") throw new Error(`You do not have permission to call ${method}`);
    ask(operation, id, ...values);
    return sheet;
  };
  const charts = () => ask("Sheet.charts", id) as readonly ChartPicture[];

  const sheet = {
    getSheetId: () => id,
    getName: () => size().name,
    setName: (name: string) => change("setName", "Sheet.rename", name),
    getMaxRows: () => size().maxRows,
    getMaxColumns: () => size().maxColumns,
    getLastRow: () => size().lastRow,
    getLastColumn: () => size().lastColumn,
    getRange(row: number | string, column = 1, rows = 1, columns = 1) {
      return range(typeof row === "string" ? areaOf(row) : { row, column, rows, columns });
    },
    getDataRange() {
      const { lastRow, lastColumn } = size();
      return range({ row: 1, column: 1, rows: Math.max(1, lastRow), columns: Math.max(1, lastColumn) });
    },
    insertRowsAfter: (after: number, count: number) => change("insertRowsAfter", "Sheet.insertRows", after, count),
    insertColumnsAfter: (after: number, count: number) =>
      change("insertColumnsAfter", "Sheet.insertColumns", after, count),
    deleteRows: (first: number, count: number) => change("deleteRows", "Sheet.deleteRows", first, count),
    setFrozenRows: (rows: number) => change("setFrozenRows", "Sheet.set", "frozenRows", rows),
    getFrozenRows: () => ask("Sheet.setting", id, "frozenRows") ?? 0,
    setColumnWidth: (column: number, width: number) =>
      change("setColumnWidth", "Sheet.set", `columnWidth.${column}`, width),
    setHiddenGridlines: (hidden: boolean) => change("setHiddenGridlines", "Sheet.set", "hiddenGridlines", hidden),
    hideColumns: (column: number, columns = 1) => change("hideColumns", "Sheet.set", `hidden.${column}`, columns),
    setTabColor: (color: string) => change("setTabColor", "Sheet.set", "tabColor", color),
    getFilter() {
      const area = ask("Sheet.filter", id) as Area | null;
      return area && { getRange: () => range(area), remove: () => void change("remove", "Sheet.setFilter", null) };
    },
    clear() {
      const { maxRows, maxColumns } = size();
      const whole = { row: 1, column: 1, rows: maxRows, columns: maxColumns };
      return change("clear", "Range.clear", whole, { content: true, format: true });
    },
    setConditionalFormatRules: (rules: readonly { build?: unknown; plan: unknown }[]) =>
      change(
        "setConditionalFormatRules",
        "Sheet.set",
        "conditionalFormatRules",
        rules.map(({ plan }) => plan),
      ),
    getCharts: () => charts().map((picture) => ({ getChartId: () => picture.id })),
    removeChart(gone: { getChartId(): number }) {
      const left = charts().filter((picture) => picture.id !== gone.getChartId());
      return change("removeChart", "Sheet.setCharts", left);
    },
    newChart: () => chartBuilder({ type: "COLUMN", ranges: [], position: [1, 1], options: {} }),
    insertChart({ plan }: { readonly plan: ChartPlan }) {
      const chart = { ...plan, id: charts().reduce((most, { id: each }) => Math.max(most, each), 0) + 1 };
      return change("insertChart", "Sheet.setCharts", [...charts(), chart]);
    },
    activate() {
      ask("Workbook.select", id, { row: 1, column: 1, rows: 1, columns: 1 });
      return sheet;
    },
  };
  return sheet;
}

import type { AxisShift } from "../../host/workbook/shift.ts";
import type { Surroundings } from "../surroundings.ts";

interface RangeObject {
  getRow(): number;
  getColumn(): number;
  getNumRows(): number;
  getNumColumns(): number;
}

/** A sheet's methods that insert, delete, move, hide or size rows and columns. */
export function rowsAndColumns(surroundings: Surroundings, id: number, sheet: () => object) {
  const { ask, kind } = surroundings;
  const change = (method: string, operation: string, ...values: readonly unknown[]) => {
    if (kind === "formula") throw new Error(`You do not have permission to call ${method}`);
    ask(operation, id, ...values);
    return sheet();
  };
  const shift = (method: string, shifted: AxisShift, inherits = false) => {
    if (shifted.count < 1) throw new Error(`Invalid argument: ${method}`);
    return change(method, "Sheet.shift", shifted, inherits);
  };
  const insert = (axis: AxisShift["axis"], before: number, count: number, inherits: boolean) =>
    shift(axis === "row" ? "insertRows" : "insertColumns", { axis, kind: "insert", before, count }, inherits);
  const remove = (axis: AxisShift["axis"], first: number, count: number) =>
    shift(axis === "row" ? "deleteRows" : "deleteColumns", { axis, kind: "delete", first, count });
  const setEach = (method: string, name: string, first: number, count: number, value: unknown) => {
    for (let place = first; place < first + count; place += 1) change(method, "Sheet.set", `${name}.${place}`, value);
    return sheet();
  };
  const unsetEach = (method: string, name: string, first: number, count: number) => {
    for (let place = first; place < first + count; place += 1) change(method, "Sheet.unset", `${name}.${place}`);
    return sheet();
  };
  const isSet = (key: string) => ask("Sheet.setting", id, key) !== null;

  return {
    insertRows: (before: number, count = 1) => insert("row", before, count, false),
    insertRowsBefore: (before: number, count: number) => insert("row", before, count, false),
    insertRowBefore: (before: number) => insert("row", before, 1, false),
    insertRowsAfter: (after: number, count: number) => insert("row", after + 1, count, true),
    insertRowAfter: (after: number) => insert("row", after + 1, 1, true),
    insertColumns: (before: number, count = 1) => insert("column", before, count, false),
    insertColumnsBefore: (before: number, count: number) => insert("column", before, count, false),
    insertColumnBefore: (before: number) => insert("column", before, 1, false),
    insertColumnsAfter: (after: number, count: number) => insert("column", after + 1, count, true),
    insertColumnAfter: (after: number) => insert("column", after + 1, 1, true),
    deleteRows: (first: number, count: number) => remove("row", first, count),
    deleteRow: (row: number) => remove("row", row, 1),
    deleteColumns: (first: number, count: number) => remove("column", first, count),
    deleteColumn: (column: number) => remove("column", column, 1),
    moveRows: (rows: RangeObject, before: number) =>
      shift("moveRows", { axis: "row", kind: "move", first: rows.getRow(), count: rows.getNumRows(), before }),
    moveColumns: (columns: RangeObject, before: number) =>
      shift("moveColumns", {
        axis: "column",
        kind: "move",
        first: columns.getColumn(),
        count: columns.getNumColumns(),
        before,
      }),
    setFrozenRows: (rows: number) => change("setFrozenRows", "Sheet.set", "frozenRows", rows),
    getFrozenRows: () => ask("Sheet.setting", id, "frozenRows") ?? 0,
    setFrozenColumns: (columns: number) => change("setFrozenColumns", "Sheet.set", "frozenColumns", columns),
    setColumnWidth: (column: number, width: number) =>
      change("setColumnWidth", "Sheet.set", `columnWidth.${column}`, width),
    setColumnWidths: (first: number, count: number, width: number) =>
      setEach("setColumnWidths", "columnWidth", first, count, width),
    getColumnWidth: (column: number) => ask("Sheet.setting", id, `columnWidth.${column}`) ?? 100,
    hideColumns: (first: number, count = 1) => setEach("hideColumns", "hidden", first, count, 1),
    showColumns: (first: number, count = 1) => unsetEach("showColumns", "hidden", first, count),
    isColumnHiddenByUser: (column: number) => isSet(`hidden.${column}`),
    hideRows: (first: number, count = 1) => setEach("hideRows", "hiddenRow", first, count, 1),
    showRows: (first: number, count = 1) => unsetEach("showRows", "hiddenRow", first, count),
    isRowHiddenByUser: (row: number) => isSet(`hiddenRow.${row}`),
    isRowHiddenByFilter: () => false,
  };
}

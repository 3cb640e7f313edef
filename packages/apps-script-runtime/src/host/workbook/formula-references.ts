import { areaName, areaOf, columnOf, lettersOf } from "./a1.ts";
import { type AxisShift, shiftedAreas } from "./shift.ts";

const text = /"(?:[^"]|"")*"/;
const reference =
  /(?<![\w$])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\w.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\w(!])/u;
const parts = new RegExp(`${text.source}|${reference.source}`, "giu");
const endless = { rows: 10_000_000, columns: 18_278 };

/**
 * Returns a formula as Sheets rewrites it when rows or columns of a sheet are inserted, deleted or moved. What it
 * referred to and is gone becomes `#REF!`. Known from experience.
 */
export function shiftFormula(
  formula: string,
  shift: AxisShift,
  isThatSheet: (name: string | undefined) => boolean,
): string {
  return formula.replace(parts, (whole: string, sheet: string | undefined, cells: string | undefined) => {
    if (cells === undefined || !isThatSheet(sheet && unquoted(sheet))) return whole;
    const isOpen = /^\$?[A-Z]+:|^\$?\d+:/i.test(cells) && !/[A-Z]\$?\d/i.test(cells);
    const isAcross = /^\$?[A-Z]/i.test(cells) ? shift.axis === "row" : shift.axis === "column";
    if (isOpen && isAcross) return whole;
    const [moved] = shiftedAreas(areaOf(cells, endless), shift);
    if (!moved) return `${sheet ?? ""}#REF!`;
    if (isOpen) return `${sheet ?? ""}${openName(moved, /^\$?[A-Z]/i.test(cells))}`;
    return `${sheet ?? ""}${withDollars(cells, areaName(moved))}`;
  });
}

/** Returns a formula as it is when its row moves, as in a sort: relative references to its own row follow. */
export function moveFormulaRow(formula: string, from: number, to: number): string {
  return formula.replace(parts, (whole: string, sheet: string | undefined, cells: string | undefined) => {
    if (cells === undefined || sheet) return whole;
    return cells.replace(/(\$?[A-Z]{1,3})(\d+)/gi, (_, column: string, row: string) =>
      Number(row) === from ? `${column}${to}` : `${column}${row}`,
    );
  });
}

function unquoted(sheet: string): string {
  const name = sheet.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function openName({ row, column, rows, columns }: ReturnType<typeof areaOf>, isColumns: boolean): string {
  return isColumns ? `${lettersOf(column)}:${lettersOf(column + columns - 1)}` : `${row}:${row + rows - 1}`;
}

/** The dollars of the old reference, in the places of the new one. */
function withDollars(old: string, next: string): string {
  const marks = old.split(":").map((each) => /^(\$?)([A-Z]+)(\$?)/i.exec(each) ?? []);
  return next
    .split(":")
    .map((each, index) => {
      const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(each) ?? [];
      const [, dollarColumn = "", , dollarRow = ""] = marks[index] ?? marks[0] ?? [];
      return columnOf(column) > 0 ? `${dollarColumn}${column}${dollarRow}${row}` : each;
    })
    .join(":");
}

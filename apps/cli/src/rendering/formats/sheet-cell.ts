import {
  type CellValue,
  fractionOf,
  localTimeText,
  type MetricUnit,
  numberFormatOf,
  type Unit,
} from "@aihr-plugins/report";

/** A typed cell of a workbook. */
export interface SheetCell {
  readonly value: string | number | Date | null;
  readonly numberFormat?: string;
}

/** Returns a value as a cell: percent as a fraction, an instant as local time. */
export function sheetCell(value: CellValue, unit: Unit | MetricUnit | null, timeZone: string): SheetCell {
  if (value === "") return { value: null };
  // LibreOffice shows a boolean of a workbook as a formula.
  if (typeof value === "boolean") return { value: value ? "Yes" : "No" };
  if (typeof value === "string") {
    if (unit !== "instant") return { value: printableInXml(value) };
    // A workbook's dates have no zone: the library writes what a UTC clock would show.
    return {
      value: new Date(`${localTimeText(value, timeZone).replace(" ", "T")}Z`),
      numberFormat: numberFormatOf(unit),
    };
  }
  if (typeof value !== "number" || unit === null) return { value };
  return { value: unit === "percent" ? fractionOf(value) : value, numberFormat: numberFormatOf(unit) };
}

/**
 * XML holds no control characters and no halves of characters, and a cell 32,767 characters. Marks that show a text in
 * another order than it has are left out, as in CSV.
 */
function printableInXml(text: string): string {
  return text
    .replace(/(?![\t\r\n])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, "")
    .slice(0, cellLength)
    .replace(/[\ud800-\udbff]$/, "");
}

const cellLength = 32_767;

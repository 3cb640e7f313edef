import { registerCustomFunctions, calculatingSheet as sheetWith } from "@aihr-plugins/calculating-sheet";
import { customFunctions } from "../../src/functions/table.ts";
import type { Spreadsheet } from "./open-spreadsheet.ts";

const errorMark = "#ERROR!";

registerCustomFunctions(customFunctions.map(({ name }) => name));

/** A sheet that calculates, with the built bundle behind its functions. One spreadsheet at a time. */
export function calculatingSheet(spreadsheet: Spreadsheet, cells: (string | number | null)[][]) {
  return sheetWith(cells, (name, values) => {
    const value = spreadsheet.cell(name, ...values);
    const isError = typeof value === "string" && value.startsWith(errorMark);
    return isError ? new Error(value.slice(errorMark.length + 1)) : value;
  });
}

import { ServiceError } from "../../link/question.ts";

/**
 * Limits of a spreadsheet, as Google documents them: 10 million cells in all, 18,278 columns (up to column ZZZ) and
 * 50,000 characters in a cell. The messages are known from experience only.
 *
 * @see https://support.google.com/drive/answer/37603
 */
const most = { cells: 10_000_000, columns: 18_278, characters: 50_000 };

/** @throws ServiceError if the text is too long for a cell */
export function checkLength(text: string): void {
  if (text.length <= most.characters) return;
  throw new ServiceError(
    `Your input contains more than the maximum of ${most.characters} characters in a single cell.`,
  );
}

/** @throws ServiceError if a sheet would have too many columns, or the spreadsheet too many cells */
export function checkSize(columns: number, cellsOfSpreadsheet: number): void {
  if (columns > most.columns) {
    throw new ServiceError(
      `This action would increase the number of columns in the sheet above the limit of ${most.columns} columns.`,
    );
  }
  if (cellsOfSpreadsheet > most.cells) {
    throw new ServiceError(
      `This action would increase the number of cells in the workbook above the limit of ${most.cells} cells.`,
    );
  }
}

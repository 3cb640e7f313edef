/** A cell with a formula of ours. */
export interface FormulaCell {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly shown: string;
}

const ours = /\bAIHR_[A-Z]+\s*\(/i;

export function isOurs(formula: string): boolean {
  return ours.test(formula);
}

/** Whether a cell shows an error, or that it is still being calculated, in any language of Sheets (`Wird geladen…`). */
export function isUnfinished(shown: string): boolean {
  return shown.startsWith("#") || shown === "Loading" || /^\p{L}[^\d]{1,25}(\.\.\.|…)$/u.test(shown);
}

/**
 * All cells with formulas of ours, in all sheets.
 *
 * @param isWanted narrows them down
 * @param except IDs of sheets that are not searched
 */
export function findFormulas(
  isWanted: (formula: string) => boolean = isOurs,
  except: readonly (number | undefined)[] = [],
): readonly FormulaCell[] {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((sheet) => !except.includes(sheet.getSheetId()))
    .flatMap((sheet) => {
      const range = sheet.getDataRange();
      const formulas = range.getFormulas();
      if (!formulas.some((line) => line.some(isWanted))) return [];
      const shown = range.getDisplayValues();
      return formulas.flatMap((line, row) =>
        line.flatMap((formula, column) =>
          isWanted(formula)
            ? [{ sheet, row: row + 1, column: column + 1, formula, shown: shown[row]?.[column] ?? "" }]
            : [],
        ),
      );
    });
}

/**
 * Recalculates formulas. Google recalculates only a formula that was not there before, so each becomes a text and then a
 * formula again. If Google ends the script in between, it is still in its cell as a text.
 */
export function recalculate(cells: readonly FormulaCell[]): void {
  try {
    for (const { sheet, row, column, formula } of cells) sheet.getRange(row, column).setValue(`'${formula}`);
    SpreadsheetApp.flush();
  } finally {
    for (const { sheet, row, column, formula } of cells) sheet.getRange(row, column).setFormula(formula);
  }
}

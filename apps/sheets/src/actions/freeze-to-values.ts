import { countText } from "@aihr-plugins/report";
import type { Cell } from "../functions/grid.ts";
import { UserError } from "../settings/user-error.ts";
import { asText } from "../sheet/as-text.ts";
import { isOurs, isUnfinished } from "../sheet/formulas.ts";
import { updateSheets } from "../sheet/update-sheets.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Replaces our formulas in the selection by what they show, with the cells that they filled. A single cell means the
 * table around it. A formula that still loads or shows an error stays, and so does everything of the user's.
 */
export function freezeToValues(): string {
  const selected = SpreadsheetApp.getActiveSpreadsheet().getActiveRange();
  if (!selected) throw new UserError("Select the cells to freeze first.");
  return updateSheets(() => {
    const range = selected.getNumRows() * selected.getNumColumns() === 1 ? selected.getDataRegion() : selected;
    const [formulas, shown] = [range.getFormulas(), range.getDisplayValues()];
    const ours = formulas.flatMap((line, row) =>
      line.flatMap((formula, column) => (isOurs(formula) ? [{ row, column, formula }] : [])),
    );
    if (ours.length === 0) {
      throw new UserError("There is no formula of AIHR in the selection. Select the cells to freeze first.");
    }
    const ready = ours.filter(({ row, column }) => !isUnfinished(shown[row]?.[column] ?? ""));
    if (ready.length === 0) return "Nothing was replaced: the selected formulas are still loading or show an error.";
    freeze(range, formulas, ready);
    const waiting = ours.length - ready.length;
    const rest = waiting === 0 ? "" : ` ${countText(waiting, "formula")} still loading or with an error stayed.`;
    return `Replaced ${countText(ready.length, "formula")} by what was shown.${rest}`;
  });
}

/**
 * Writes the values of formulas over them. What they filled beyond their own cells shows when they are gone: those cells
 * are blank then. Cells that stay were not theirs.
 */
function freeze(
  range: Range,
  formulas: readonly (readonly string[])[],
  ready: readonly { readonly row: number; readonly column: number; readonly formula: string }[],
): void {
  const values: readonly (readonly Cell[])[] = range.getValues();
  const valueAt = (row: number, column: number) => asText(values[row]?.[column] ?? null);
  try {
    for (const { row, column } of ready) range.getCell(row + 1, column + 1).clearContent();
    SpreadsheetApp.flush();
    const left = range.getValues();
    left.forEach((line, row) => {
      line.forEach((value, column) => {
        const wasFilled = value === "" && (values[row]?.[column] ?? "") !== "";
        const isBelow = ready.some((each) => row >= each.row && column >= each.column);
        if (!wasFilled || !isBelow || (formulas[row]?.[column] ?? "") !== "") return;
        range.getCell(row + 1, column + 1).setValue(valueAt(row, column));
      });
    });
  } finally {
    for (const { row, column } of ready) range.getCell(row + 1, column + 1).setValue(valueAt(row, column));
  }
}

import { countText } from "@aihr-plugins/report";
import { UserError } from "../settings/user-error.ts";
import { asText } from "../sheet/as-text.ts";
import { isOurs } from "../sheet/formulas.ts";

/**
 * Replaces our formulas in the selection by what they show, with the cells that they filled. A single cell means the
 * table around it. The user's own formulas stay.
 */
export function freezeToValues(): string {
  const selected = SpreadsheetApp.getActiveSpreadsheet().getActiveRange();
  if (!selected) throw new UserError("Select the cells to freeze first.");
  const range = selected.getNumRows() * selected.getNumColumns() === 1 ? selected.getDataRegion() : selected;
  const formulas = range.getFormulas();
  const count = formulas.flat().filter(isOurs).length;
  if (count === 0)
    throw new UserError("There is no formula of AIHR in the selection. Select the cells to freeze first.");
  const values = range
    .getValues()
    .map((line, row) => line.map((value, column) => keptFormula(formulas[row]?.[column] ?? "") ?? asText(value)));
  range.setValues(values);
  return `Replaced ${countText(count, "formula")} by what was shown.`;
}

function keptFormula(formula: string): string | undefined {
  return formula !== "" && !isOurs(formula) ? formula : undefined;
}

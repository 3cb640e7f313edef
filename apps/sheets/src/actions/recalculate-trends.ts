import { findFormulas, recalculate } from "../sheet/formulas.ts";
import { findOurSheet } from "../sheet/our-sheets.ts";

/**
 * Recalculates the formulas that read the history: Google does not know that they depend on its sheets. These two, which
 * are large, are not searched.
 */
export function recalculateTrends(): void {
  const large = [findOurSheet("history"), findOurSheet("daily")].map((sheet) => sheet?.getSheetId());
  const cells = findFormulas((formula) => /\bAIHR_TREND\s*\(/i.test(formula), large);
  if (cells.length > 0) recalculate(cells);
}

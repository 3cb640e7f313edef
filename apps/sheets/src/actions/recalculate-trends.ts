import { findFormulas, recalculate } from "../sheet/formulas.ts";

/** Recalculates the formulas that read the history: Google does not know that they depend on its sheet. */
export function recalculateTrends(): void {
  const cells = findFormulas((formula) => /\bAIHR_TREND\s*\(/i.test(formula));
  if (cells.length > 0) recalculate(cells);
}

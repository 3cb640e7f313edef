import { type Area, areaOf } from "@aihr-plugins/apps-script-runtime/single-thread";
import { formulaTokens } from "../formulas/tokens.ts";

/** A formula, and the cell that it is in. */
export interface FormulaAt {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A formula, and whether it needs its own result. */
export interface PlacedFormula extends FormulaAt {
  readonly isCircular: boolean;
}

/** Returns formulas in an order in which each comes after those that it refers to. */
export function calculationOrder(formulas: readonly FormulaAt[]): readonly PlacedFormula[] {
  const needed = new Map(formulas.map((formula) => [formula, neededBy(formula, formulas)]));
  const visitFrom = (formula: FormulaAt, visited: Set<FormulaAt>, leave: (each: FormulaAt) => void): void => {
    for (const each of needed.get(formula) ?? []) {
      if (visited.has(each)) continue;
      visited.add(each);
      visitFrom(each, visited, leave);
      leave(each);
    }
  };
  const isCircular = (formula: FormulaAt): boolean => {
    const visited = new Set<FormulaAt>();
    visitFrom(formula, visited, () => {});
    return visited.has(formula);
  };
  const ordered = new Set<FormulaAt>();
  for (const formula of formulas) {
    visitFrom(formula, new Set([...ordered, formula]), (each) => ordered.add(each));
    ordered.add(formula);
  }
  return [...ordered].map((formula) => ({ ...formula, isCircular: isCircular(formula) }));
}

function neededBy({ sheet, formula }: FormulaAt, formulas: readonly FormulaAt[]): readonly FormulaAt[] {
  const ranges = formulaTokens(formula)
    .filter(({ kind }) => kind === "reference")
    .map(({ text }) => rangeIn(text, sheet));
  return formulas.filter((each) => ranges.some((range) => range.sheet === each.sheet && holds(range.area, each)));
}

function rangeIn(text: string, ownSheet: string): { readonly sheet: string; readonly area: Area } {
  const bang = text.lastIndexOf("!");
  const sheet = text.slice(0, Math.max(0, bang)).replace(/^'|'$/g, "").replaceAll("''", "'");
  return { sheet: sheet || ownSheet, area: areaOf(text.slice(bang + 1), { rows: 1000, columns: 26 }) };
}

function holds(area: Area, { row, column }: FormulaAt): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

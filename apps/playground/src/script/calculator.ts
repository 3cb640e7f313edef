import {
  type Area,
  areaName,
  areaOf,
  type FormulaContent,
  type ScriptControls,
} from "@aihr-plugins/apps-script-runtime/single-thread";
import { evaluate } from "../formulas/evaluate.ts";
import { FormulaError } from "../formulas/formula-error.ts";
import { parseFormula } from "../formulas/parse-formula.ts";
import { formulaTokens } from "../formulas/tokens.ts";
import { isValues, type Result, type Value, type Values } from "../formulas/values.ts";
import { calculationOrder, type PlacedFormula } from "./calculation-order.ts";

/** Calculates the formulas of a spreadsheet, which a script's host does not. */
export interface Calculator {
  /** Calculates all formulas. A custom function runs again only for other arguments, or where its formula is new. */
  calculate(): void;
  /** Lets all custom functions run again. */
  forget(): void;
  /** The errors that cells of a sheet show, by `row,column`. */
  errorsOf(sheet: string): ReadonlyMap<string, FormulaError>;
}

/** Formulas that read what others spill need further passes. More than these means that they go in a circle. */
const mostPasses = 5;
const circular = new FormulaError("#REF!", "Circular dependency detected.");

export function createCalculator(script: ScriptControls): Calculator {
  const results = new Map<string, Result>();
  const errors = new Map<string, Map<string, FormulaError>>();

  const errorsOf = (sheet: string): Map<string, FormulaError> => {
    const found = errors.get(sheet) ?? new Map<string, FormulaError>();
    errors.set(sheet, found);
    return found;
  };
  const cellsOf = (sheet: string, cells: string): Values => {
    if (!script.sheetNames().includes(sheet)) throw new FormulaError("#REF!", `There is no sheet “${sheet}”.`);
    const area = areaOf(cells, { rows: 1000, columns: 26 });
    const known = errorsOf(sheet);
    try {
      return script
        .values(sheet, area)
        .map((line, down) =>
          line.map((value, right) => known.get(`${area.row + down},${area.column + right}`) ?? value),
        );
    } catch {
      throw new FormulaError("#REF!", "The range is outside of the sheet.");
    }
  };
  const customFunction = (
    formula: string,
    name: string,
    values: readonly (Result | undefined)[],
  ): Result | undefined => {
    if (!/^AIHR_/.test(name)) return undefined;
    const given = values.map((each) => (each === undefined ? undefined : isValues(each) ? each.map(plain) : each));
    const key = JSON.stringify([formula, name, given]);
    const known = results.get(key);
    if (known !== undefined) return known;
    const outcome = script.run({ kind: "formula", name, values: given });
    if (!outcome.ok && /^Script function not found/.test(outcome.error)) return undefined;
    const result = outcome.ok ? resultOf(outcome.value) : new FormulaError("#ERROR!", outcome.error);
    results.set(key, result);
    return result;
  };
  const resultAt = ({ sheet, formula, isCircular }: PlacedFormula): Result => {
    if (isCircular) return circular;
    try {
      return evaluate(parseFormula(formula), {
        cells: (other, cells) => cellsOf(other ?? sheet, cells),
        custom: (name, values) => customFunction(formula, name, values),
      });
    } catch (error) {
      if (error instanceof FormulaError) return error;
      throw error;
    }
  };
  /** Returns whether the cell shows something else than before. */
  const calculateAt = (cell: PlacedFormula, last: Map<PlacedFormula, string>): boolean => {
    const { sheet, row, column, formula } = cell;
    const result = resultAt(cell);
    const place = `${row},${column}`;
    const failed = result instanceof FormulaError ? result : undefined;
    const spill = isValues(result) ? result.map(plain) : undefined;
    const value = spill ? (spill[0]?.[0] ?? "") : plain([isValues(result) ? "" : result])[0];
    script.put(sheet, row, column, { formula, value: value ?? "", ...(spill && { spill }), isCalculated: true });
    const blocked = spill && blockedBy(sheet, { row, column, rows: spill.length, columns: spill[0]?.length ?? 1 });
    if (failed ?? blocked) errorsOf(sheet).set(place, failed ?? blocked ?? circular);
    else errorsOf(sheet).delete(place);
    const shown = JSON.stringify([value, spill?.length, blocked?.message]);
    const isChanged = last.get(cell) !== shown;
    last.set(cell, shown);
    return isChanged;
  };
  const blockedBy = (sheet: string, area: Area): FormulaError | undefined => {
    const own = { row: area.row, column: area.column, rows: 1, columns: 1 };
    if (area.rows * area.columns === 1 || script.values(sheet, own)[0]?.[0] !== "#REF!") return undefined;
    return new FormulaError(
      "#REF!",
      `The result was not expanded because it would overwrite data in ${taken(sheet, area)}.`,
    );
  };
  const taken = (sheet: string, area: Area): string => {
    try {
      for (const [down, line] of script.values(sheet, area).entries()) {
        const right = line.findIndex((value, at) => value !== "" && (down > 0 || at > 0));
        if (right >= 0) return areaName({ row: area.row + down, column: area.column + right, rows: 1, columns: 1 });
      }
    } catch {
      return "cells outside of the sheet";
    }
    return "another cell";
  };

  return {
    calculate() {
      errors.clear();
      const formulas = script
        .sheetNames()
        .flatMap((sheet) => script.formulas(sheet).map((cell: FormulaContent) => ({ ...cell, sheet })));
      const isNew = new Set(formulas.filter((cell) => !cell.isCalculated).map(({ formula }) => formula));
      for (const key of results.keys()) if (isNew.has(JSON.parse(key)[0])) results.delete(key);
      const ordered = calculationOrder(formulas);
      const last = new Map<PlacedFormula, string>();
      const passes = ordered.some(({ formula }) => formulaTokens(formula).some(({ kind }) => kind === "reference"))
        ? mostPasses
        : 1;
      for (let pass = 0; pass < passes; pass += 1) {
        const changed = ordered.map((cell) => calculateAt(cell, last));
        if (!changed.includes(true)) break;
      }
    },
    forget: () => results.clear(),
    errorsOf,
  };
}

/** Values as a script and a sheet know them: an error is what its cell shows. */
function plain(line: readonly Value[]) {
  return line.map((value) => (value instanceof FormulaError ? value.code : value));
}

/** What a custom function returned, as values of cells. */
function resultOf(value: unknown): Result {
  if (!Array.isArray(value)) return cellOf(value);
  return value.map((line) => (Array.isArray(line) ? line.map(cellOf) : [cellOf(line)]));
}

function cellOf(value: unknown): Value {
  const isCell = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isCell || value instanceof Date ? value : "";
}

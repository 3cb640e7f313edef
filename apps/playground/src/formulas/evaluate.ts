import { FormulaError } from "./formula-error.ts";
import type { Expression } from "./parse-formula.ts";
import { sheetFunctions } from "./sheet-functions.ts";
import { compareValues, numberOf, oneValue, type Result, textOf, type Values } from "./values.ts";

/** What a formula is calculated with. */
export interface FormulaWorld {
  /** Returns the values of a range such as `A1:B2`, of its own sheet unless another is named. */
  readonly cells: (sheet: string | undefined, cells: string) => Values;
  /** Returns what a custom function gives, or undefined if there is none of this name. */
  readonly custom: (name: string, values: readonly (Result | undefined)[]) => Result | undefined;
}

/** Returns what an expression gives. @throws FormulaError */
export function evaluate(expression: Expression, world: FormulaWorld): Result {
  const result = (each: Expression): Result => evaluate(each, world);
  const value = (each: Expression) => oneValue(result(each));
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "range": {
      const values = world.cells(expression.sheet, expression.cells);
      return expression.cells.includes(":") ? values : (values[0]?.[0] ?? "");
    }
    case "negative":
      return -numberOf(value(expression.of));
    case "percent":
      return numberOf(value(expression.of)) / 100;
    case "operation":
      return operate(expression.operator, value(expression.left), value(expression.right));
    case "call": {
      const own = sheetFunctions[expression.name];
      if (own) return own(expression.values.map((each) => () => (each ? result(each) : "")));
      const values = expression.values.map((each) => each && checked(result(each)));
      const given = world.custom(expression.name, values);
      if (given === undefined) throw new FormulaError("#NAME?", unknownText(expression.name));
      return given;
    }
  }
}

/** A reader must not conclude that the add-on does not combine with what Google Sheets has. */
function unknownText(name: string): string {
  const unknown = `Unknown function: ‘${name}’.`;
  return /^AIHR_/i.test(name) ? unknown : `${unknown} This page has only a few of Google Sheets’ own functions.`;
}

function checked(result: Result): Result {
  if (result instanceof FormulaError) throw result;
  return result;
}

type Operand = Parameters<typeof textOf>[0];

function operate(operator: string, left: Operand, right: Operand): Result {
  if (operator === "&") return textOf(left) + textOf(right);
  const comparison = comparisons[operator];
  if (comparison) return comparison(compareValues(left, right));
  const [a, b] = [numberOf(left), numberOf(right)];
  if (operator === "/" && b === 0) throw new FormulaError("#DIV/0!", "Division by zero.");
  const number = { "+": a + b, "-": a - b, "*": a * b, "/": a / b, "^": a ** b }[operator] ?? Number.NaN;
  if (!Number.isFinite(number)) throw new FormulaError("#NUM!", "The result is not a number.");
  return number;
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

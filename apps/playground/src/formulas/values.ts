import { FormulaError } from "./formula-error.ts";

/** The value of a cell. A blank cell is an empty text. */
export type Value = string | number | boolean | Date | FormulaError;

/** The values of a rectangle of cells, row by row. */
export type Values = readonly (readonly Value[])[];

/** What an expression gives: one value, or those of a range or a function. */
export type Result = Value | Values;

const msPerDay = 86_400_000;
const epochDays = 25_569;

/** Whether a result is that of a range, or of a function that fills several cells. */
export function isValues(result: Result): result is Values {
  return Array.isArray(result);
}

/** Returns the one value of a result, for where one is needed. @throws FormulaError if there are several, or it is one */
export function oneValue(result: Result): Exclude<Value, FormulaError> {
  const value = isValues(result) ? onlyValue(result) : result;
  if (value instanceof FormulaError) throw value;
  return value;
}

/** Returns a value as a number; a blank cell is 0, a date its days since 1899. @throws FormulaError if it is none */
export function numberOf(value: Exclude<Value, FormulaError>): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  if (value instanceof Date) return value.getTime() / msPerDay + epochDays;
  if (value === "") return 0;
  const number = Number(value.trim());
  if (value.trim() !== "" && Number.isFinite(number)) return number;
  throw new FormulaError("#VALUE!", `“${value}” is text and cannot be used as a number.`);
}

/** Returns a value as the text that `&` joins. */
export function textOf(value: Exclude<Value, FormulaError>): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value instanceof Date ? numberOf(value) : value);
}

/** Whether a value counts as true in a condition. @throws FormulaError if it is a text */
export function isTrue(value: Exclude<Value, FormulaError>): boolean {
  if (typeof value !== "string" || value === "") return numberOf(value) !== 0;
  if (/^(true|false)$/i.test(value)) return /^true$/i.test(value);
  throw new FormulaError("#VALUE!", `“${value}” is text and cannot be used as a condition.`);
}

/** Compares as sheets do: numbers come before texts, texts before TRUE and FALSE; letters are alike in any case. */
export function compareValues(a: Exclude<Value, FormulaError>, b: Exclude<Value, FormulaError>): number {
  const [left, right] = [a === "" ? blankLike(b) : a, b === "" ? blankLike(a) : b];
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string" && typeof right === "string") {
    const [one, other] = [left.toLowerCase(), right.toLowerCase()];
    return one === other ? 0 : one < other ? -1 : 1;
  }
  return numberOf(left) - numberOf(right);
}

function onlyValue(values: Values): Value {
  const [[only, ...others] = [], ...rows] = values;
  if (rows.length > 0 || others.length > 0 || only === undefined) {
    throw new FormulaError("#VALUE!", "One value is needed here, but there are several.");
  }
  return only;
}

/** A blank cell equals 0, "" and FALSE. */
function blankLike(other: Exclude<Value, FormulaError>): Exclude<Value, FormulaError> {
  if (typeof other === "boolean") return false;
  return typeof other === "string" ? "" : 0;
}

function rank(value: Exclude<Value, FormulaError>): number {
  if (typeof value === "boolean") return 2;
  return typeof value === "string" ? 1 : 0;
}

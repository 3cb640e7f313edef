import { FormulaError } from "./formula-error.ts";
import { isTrue, isValues, numberOf, oneValue, type Result, type Value } from "./values.ts";

/** An argument that is calculated when it is needed, so that `IF` calculates one branch only. */
type Later = () => Result;

/** A function of sheets. */
type SheetFunction = (values: readonly Later[]) => Result;

const blank: Later = () => "";

/** The few functions of sheets that our formulas are used with, by name. */
export const sheetFunctions: Readonly<Record<string, SheetFunction | undefined>> = {
  IF: ([condition = blank, then = blank, otherwise = () => false]) =>
    isTrue(oneValue(condition())) ? then() : otherwise(),
  IFERROR: ([value = blank, instead = blank]) => orElse(value, instead),
  SUM: (values) => numbersIn(values).reduce((sum, each) => sum + each, 0),
  AVERAGE: (values) => {
    const numbers = numbersIn(values);
    if (numbers.length === 0) throw new FormulaError("#DIV/0!", "There are no numbers to average.");
    return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  },
  COUNT: (values) => values.flatMap(flat).filter((each) => typeof each === "number" || each instanceof Date).length,
  MIN: (values) => extreme(numbersIn(values), Math.min),
  MAX: (values) => extreme(numbersIn(values), Math.max),
  ROUND: ([number = blank, places = () => 0]) =>
    rounded(numberOf(oneValue(number())), Math.trunc(numberOf(oneValue(places())))),
  // The add-on's dashboard draws bars with it. The cell shows the bar of its first argument.
  SPARKLINE: ([data = blank]) => data(),
};

function orElse(value: Later, instead: Later): Result {
  try {
    const result = value();
    return result instanceof FormulaError ? instead() : result;
  } catch (error) {
    if (error instanceof FormulaError) return instead();
    throw error;
  }
}

function flat(later: Later): readonly Value[] {
  const result = later();
  return isValues(result) ? result.flat() : [result];
}

/** Numbers of ranges, where texts are skipped, and of single values, which must be numbers. */
function numbersIn(values: readonly Later[]): readonly number[] {
  return values.flatMap((later) => {
    const result = later();
    if (!isValues(result)) return result === "" ? [] : [numberOf(oneValue(result))];
    return result.flat().flatMap((each) => {
      if (each instanceof FormulaError) throw each;
      return typeof each === "number" || each instanceof Date ? [numberOf(each)] : [];
    });
  });
}

/** Without numbers, 0. */
function extreme([first = 0, ...others]: readonly number[], choose: (a: number, b: number) => number): number {
  return others.reduce((chosen, each) => choose(chosen, each), first);
}

/** Half away from zero, as decimals and not as binary fractions. */
function rounded(number: number, places: number): number {
  const shifted = Number(`${Math.abs(number)}e${places}`);
  if (!Number.isFinite(shifted)) return Math.round(number * 10 ** places) / 10 ** places;
  return Math.sign(number) * Number(`${Math.round(shifted)}e${-places}`);
}

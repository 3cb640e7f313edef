import { parameterError } from "./parameter-error.ts";

/** Which numbers a parameter takes, both ends included. */
export interface NumberRange {
  readonly least: number;
  /** Default: no limit. */
  readonly most?: number;
}

const decimal = /^[+-]?\d+(\.\d+)?$/;

/**
 * Reads a number that may come from an expression, also as text.
 *
 * @throws UserError with the parameter's name for everything else
 */
export function readNumber(value: unknown, parameter: string, range: NumberRange): number {
  return read(value, parameter, range, "a number");
}

/**
 * Reads a whole number that may come from an expression, also as text.
 *
 * @throws UserError with the parameter's name for everything else
 */
export function readWholeNumber(value: unknown, parameter: string, range: NumberRange): number {
  return read(value, parameter, range, "a whole number");
}

function read(
  value: unknown,
  parameter: string,
  { least, most = Number.MAX_SAFE_INTEGER }: NumberRange,
  kind: "a number" | "a whole number",
): number {
  const number = numberOf(value);
  const isRight = number !== undefined && number >= least && number <= most;
  if (isRight && (kind === "a number" || Number.isInteger(number))) return number;
  const range = most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`;
  throw parameterError(parameter, `${kind} ${range}`, value);
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  return typeof value === "string" && decimal.test(value.trim()) ? Number(value) : undefined;
}

import { isBlank, parameterError } from "./parameter-error.ts";

/**
 * Reads a text; `otherwise` if it is blank.
 *
 * @throws UserError with the parameter's name for a list or an object, and for a blank without `otherwise`
 */
export function readText(value: unknown, parameter: string, otherwise?: string): string {
  if (isBlank(value) && otherwise !== undefined) return otherwise;
  if (!isBlank(value) && (typeof value === "string" || typeof value === "number")) return String(value).trim();
  throw parameterError(parameter, "a text", value);
}

import { parameterError } from "./parameter-error.ts";

const spellings: ReadonlyMap<string, boolean> = new Map([
  ...["true", "yes", "on", "1"].map((text) => [text, true] as const),
  ...["false", "no", "off", "0"].map((text) => [text, false] as const),
]);

/**
 * Reads a switch that may come from an expression: true and false, also as text or number.
 *
 * @throws UserError with the parameter's name for everything else
 */
export function readBoolean(value: unknown, parameter: string): boolean {
  if (typeof value === "boolean") return value;
  const isText = typeof value === "string" || typeof value === "number";
  const read = isText ? spellings.get(String(value).trim().toLowerCase()) : undefined;
  if (read === undefined) throw parameterError(parameter, "true or false", value);
  return read;
}

import type { IDataObject } from "n8n-workflow";
import { parameterError } from "./parameter-error.ts";

/**
 * Reads a collection of fields, such as Filters, which an expression may return as text with JSON.
 *
 * @throws UserError with the parameter's name for everything else, blanks included: they would filter nothing in silence
 */
export function readCollection(value: unknown, parameter: string): IDataObject {
  const collection = typeof value === "string" ? parsed(value) : value;
  if (isCollection(collection)) return collection;
  throw parameterError(parameter, "fields with values, or an object in JSON", value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isCollection(value: unknown): value is IDataObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

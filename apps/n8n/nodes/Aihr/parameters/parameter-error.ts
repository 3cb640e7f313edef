import { UserError } from "../errors/user-error.ts";

/**
 * The error for a parameter whose value cannot be used: `'Limit' must be a whole number of 1 or more. It is 'ten'.` The
 * value is only in the detail, because n8n logs the message, and a value can be a learner's name.
 */
export function parameterError(parameter: string, expected: string, value: unknown): UserError {
  const message = `'${parameter}' must be ${expected}.`;
  if (isBlank(value)) return new UserError(`${message} It is empty.`);
  return new UserError(message, `${message} It is ${shown(value)}.`);
}

/** Whether an expression came to nothing, such as that of a field which an item does not have. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

const longest = 60;

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "an object";
  const text = String(value).replace(/\p{C}/gu, " ");
  return `'${text.length > longest ? `${text.slice(0, longest)}…` : text}'`;
}

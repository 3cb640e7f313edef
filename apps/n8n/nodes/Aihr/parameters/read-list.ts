import { UserError } from "../errors/user-error.ts";
import { isBlank, parameterError } from "./parameter-error.ts";

/**
 * Reads a list: as an expression returns it, as JSON, or as text with commas, semicolons or line breaks.
 *
 * @throws UserError with the parameter's name if it is empty or has an entry that is neither text nor a number
 */
export function readList(value: unknown, parameter: string, expected: string): readonly string[] {
  const entries = entriesOf(value, parameter, expected);
  return checked(typeof entries === "string" ? splitText(entries) : entries, parameter, expected, value);
}

/**
 * The same, but text stays whole, because names contain commas.
 *
 * @throws UserError as `readList`
 */
export function readListOfNames(value: unknown, parameter: string, expected: string): readonly string[] {
  const entries = entriesOf(value, parameter, expected);
  return checked(typeof entries === "string" ? [entries.trim()] : entries, parameter, expected, value);
}

/** Returns the entries of a text with commas, semicolons or line breaks. */
export function splitText(text: string): readonly string[] {
  return text
    .split(/[,;\r\n\t]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function entriesOf(value: unknown, parameter: string, expected: string): readonly string[] | string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") {
    const listed = jsonList(value);
    return listed === undefined ? value : textsOf(listed, parameter, expected);
  }
  if (!Array.isArray(value)) throw parameterError(parameter, expected, value);
  return textsOf(value, parameter, expected);
}

function jsonList(text: string): readonly unknown[] | undefined {
  if (!/^\s*\[.*\]\s*$/s.test(text)) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

/** An entry that is left out would make the result short in silence. */
function textsOf(list: readonly unknown[], parameter: string, expected: string): readonly string[] {
  return list.map((entry, at) => {
    if ((typeof entry === "string" || typeof entry === "number") && !isBlank(entry)) return String(entry).trim();
    throw new UserError(
      `'${parameter}' must be ${expected}. Entry ${at + 1} is ${isBlank(entry) ? "empty" : "no text"}.`,
    );
  });
}

function checked(entries: readonly string[], parameter: string, expected: string, value: unknown): readonly string[] {
  const texts = entries.filter(Boolean);
  if (texts.length === 0) throw parameterError(parameter, expected, value);
  return texts;
}

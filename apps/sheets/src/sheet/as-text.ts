import type { Cell } from "../functions/grid.ts";

/**
 * A value that Sheets keeps as it is. Sheets reads text from a script as if it were typed: names that begin like a formula
 * would run, and others would become numbers or dates. An apostrophe keeps them text, and is not shown.
 */
export function asText(value: Cell): string | number | boolean | Date {
  if (typeof value !== "string") return value ?? "";
  return isPlain.test(value) && !isWord.test(value) ? value : `'${value}`;
}

/** Begins with a letter and holds no digit: neither formula, number nor date. */
const isPlain = /^(\p{L}[^\d]*)?$/u;
const isWord = /^(true|false)$/i;

/** The value of a cell, as scripts see it. A blank cell is an empty text. */
export type SheetValue = string | number | boolean | Date;

/** What is in a cell. */
export interface CellContent {
  readonly value: SheetValue;
  readonly formula?: string;
}

/**
 * What Google Sheets makes of a value that a script sets: it reads text as if it were typed. So text may become a
 * formula, a number, a date; an apostrophe before it keeps it text, and vanishes.
 */
export function typedValue(value: unknown): CellContent {
  if (typeof value !== "string") return { value: isValue(value) ? value : String(value ?? "") };
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (/^[=＝]./.test(value)) return { value: "", formula: value };
  if (/^[+-][^\d.]/.test(value)) return { value: "", formula: `=${value}` };
  if (/^(true|false)$/i.test(value)) return { value: value.toLowerCase() === "true" };
  if (/^\s*[+-]?(\d[\d,]*)?\.?\d+(e[+-]?\d+)?%?\s*$/i.test(value)) return { value: numberIn(value) };
  if (/^(\d{4}-\d\d?-\d\d?|\d\d?\/\d\d?(\/\d{2,4})?|[a-z]{3,9} \d\d?)$/i.test(value)) return dateIn(value);
  return { value };
}

function isValue(value: unknown): value is SheetValue {
  return typeof value === "number" || typeof value === "boolean" || value instanceof Date;
}

function numberIn(text: string): number {
  const number = Number(text.replace(/[,%\s]/g, ""));
  return text.includes("%") ? number / 100 : number;
}

function dateIn(text: string): CellContent {
  const date = new Date(text);
  return { value: Number.isNaN(date.getTime()) ? text : date };
}

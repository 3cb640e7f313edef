import { checkLength } from "./limits.ts";
import { instantOfWall } from "./zoned-time.ts";

/** The value of a cell, as scripts see it. A blank cell is an empty text. */
export type SheetValue = string | number | boolean | Date;

/** The content of a cell. */
export interface CellContent {
  readonly value: SheetValue;
  readonly formula?: string;
  /** What a formula fills beyond its own cell, row by row: its result as a table, its own cell first. */
  readonly spill?: readonly (readonly SheetValue[])[];
  /** Whether a formula has been calculated: not when it was just written. */
  readonly isCalculated?: boolean;
}

/** A cell with a formula, and its place. */
export interface FormulaContent extends CellContent {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** What the sheet knows when it reads what was typed. */
export interface TypingPlace {
  readonly timeZone: string;
  readonly nowMs: number;
  /** The number format of the cell. In one of plain text (`@`), everything stays text. */
  readonly format: string | undefined;
}

/**
 * Returns what Google Sheets makes of a value that a script sets: it reads text as if it were typed. So text may become
 * a formula, a number, a date; an apostrophe before it keeps it text, and vanishes. Dates are days of the spreadsheet's
 * time zone, whatever the script's or the machine's is. Known from experience.
 */
export function typedValue(value: unknown, place: TypingPlace): CellContent {
  if (typeof value !== "string") return { value: isValue(value) ? value : String(value ?? "") };
  checkLength(value);
  if (place.format === "@") return { value };
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (/^[=＝]./.test(value)) return { value: "", formula: value };
  if (/^[+-][^\d.]/.test(value)) return { value: "", formula: `=${value}` };
  if (/^(true|false)$/i.test(value)) return { value: value.toLowerCase() === "true" };
  if (/^\s*[+-]?(\d[\d,]*)?\.?\d+(e[+-]?\d+)?%?\s*$/i.test(value)) return { value: numberIn(value) };
  const wall = wallIn(value, new Date(place.nowMs).getUTCFullYear());
  return { value: wall === undefined ? value : new Date(instantOfWall(wall, place.timeZone)) };
}

function isValue(value: unknown): value is SheetValue {
  return typeof value === "number" || typeof value === "boolean" || value instanceof Date;
}

function numberIn(text: string): number {
  const number = Number(text.replace(/[,%\s]/g, ""));
  return text.includes("%") ? number / 100 : number;
}

const isoDate = /^(\d{4})-(\d\d?)-(\d\d?)(?:[ T](\d\d?):(\d\d)(?::(\d\d))?)?$/;
const americanDate = /^(\d\d?)\/(\d\d?)(?:\/(\d{4}|\d\d))?(?: (\d\d?):(\d\d)(?::(\d\d))?)?$/;
const namedDate = /^([a-z]{3,9}) (\d\d?)(?:, (\d{4}))?$/i;

/** The time on the wall, or undefined if the text is no date. A date without a year is in this year. */
function wallIn(text: string, thisYear: number): number | undefined {
  const [, isoYear, isoMonth, isoDay, ...isoTime] = isoDate.exec(text) ?? [];
  if (isoYear) return wallOf(Number(isoYear), Number(isoMonth), Number(isoDay), isoTime);
  const [, month, day, year, ...time] = americanDate.exec(text) ?? [];
  if (month) return wallOf(fullYear(year, thisYear), Number(month), Number(day), time);
  const [, name = "", namedDay, namedYear] = namedDate.exec(text) ?? [];
  const named = months.findIndex((each) => name.length >= 3 && each.startsWith(name.toLowerCase())) + 1;
  return named > 0 ? wallOf(fullYear(namedYear, thisYear), named, Number(namedDay), []) : undefined;
}

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

function fullYear(text: string | undefined, thisYear: number): number {
  const year = Number(text ?? thisYear);
  return year < 100 ? 2000 + year : year;
}

function wallOf(year: number, month: number, day: number, time: readonly (string | undefined)[]): number | undefined {
  const [hour = 0, minute = 0, second = 0] = time.map((part) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return new Date(wall).getUTCDate() === day && month <= 12 ? wall : undefined;
}

import type { SqlValue } from "./database.ts";

/** A column that is a number. */
export function numberIn(value: SqlValue | undefined): number {
  return typeof value === "number" ? value : Number(value ?? Number.NaN);
}

/** A column that is a number or empty. */
export function numberOrNullIn(value: SqlValue | undefined): number | null {
  return value === null || value === undefined ? null : numberIn(value);
}

/** A column that is a text. */
export function textIn(value: SqlValue | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

/** A column that is a text or empty. */
export function textOrNullIn(value: SqlValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

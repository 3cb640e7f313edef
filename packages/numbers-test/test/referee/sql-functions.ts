import type { DatabaseSync } from "node:sqlite";
import { exactOf, exactProduct, nearestQuotient, spelled } from "./exact.ts";
import { durationMs, instantMs, localDayIn } from "./time.ts";

type SqlValue = string | number | null;

/** Adds to SQL what it lacks: exact decimals, time zones, and texts of JSON without the loss of a character. */
export function addSqlFunctions(database: DatabaseSync, timeZone: string): void {
  const add = (name: string, run: (...values: SqlValue[]) => SqlValue | boolean) =>
    database.function(name, { deterministic: true, varargs: true }, (...values) => {
      const result = run(...values.map(sqlValue));
      return typeof result === "boolean" ? Number(result) : result;
    });

  // Of JSON texts. Null and a missing field are no text.
  add("given", (json) => textIn(json).trim() !== "");
  add("text_of", (json) => textIn(json).trim());
  add("fold", (json) => textIn(json).trim().toLowerCase());
  add("instant_ms", (json) => instantMs(textIn(json)));
  add("duration_ms", (json) => durationMs(textIn(json)));

  // Of JSON numbers.
  add("real", (json) => (json === null || json === "null" ? null : Number(json)));
  add("exact_product", (one, other) => spelled(exactProduct(exactOf(String(one)), exactOf(String(other)))));
  add("exact_quotient", (part, whole) =>
    part === null || whole === null ? null : nearestQuotient(exactOf(String(part)), exactOf(String(whole))),
  );
  database.aggregate("exact_sum", {
    deterministic: true,
    start: () => "",
    step: (sum: string, number) =>
      number === null ? sum : spelled((sum === "" ? 0n : exactOf(sum)) + exactOf(String(number))),
    result: (sum: string) => (sum === "" ? null : sum),
  });

  const localDay = localDayIn(timeZone);
  add("local_day", (instant) => (instant === null ? null : localDay(Number(instant))));
}

function textIn(json: SqlValue): string {
  const value: unknown = json === null ? null : JSON.parse(String(json));
  return typeof value === "string" ? value : "";
}

function sqlValue(value: unknown): SqlValue {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  throw new TypeError(`SQL passes a ${typeof value} where a text or a number is expected.`);
}

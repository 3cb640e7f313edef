import { columnOf } from "../model/model-tables.ts";
import type { Aggregate, Condition, Meaning } from "./meaning.ts";

/** Returns a measure's expression in DAX, as lines. */
export function daxOf(meaning: Meaning): readonly string[] {
  if (meaning.kind === "percentage") {
    return [`DIVIDE(100 * ${sumOfMeasures(meaning.part)}, ${sumOfMeasures(meaning.whole)})`];
  }
  const { table, where, dividedBy = 1, zeroForNothing = false } = meaning;
  const filtered = where
    ? `CALCULATE(${aggregation(meaning)}, KEEPFILTERS(${test(table, where)}))`
    : aggregation(meaning);
  const scaled = dividedBy === 1 ? filtered : `DIVIDE(${filtered}, ${dividedBy})`;
  const value = zeroForNothing ? `COALESCE(${scaled}, 0)` : scaled;
  if (where?.is !== "after-first-day") return [value];
  return [`VAR FirstDay = CALCULATE(MIN(${column("Dates", "day")}), REMOVEFILTERS())`, `RETURN ${value}`];
}

/** Writes a column as DAX refers to it. */
function daxColumn(table: string, name: string): string {
  return `'${table.replaceAll("'", "''")}'[${name.replaceAll("]", "]]")}]`;
}

function aggregation({ kind, table, property }: Aggregate): string {
  if (property === undefined) return `COUNTROWS('${table}')`;
  const functions = { count: "COUNTA", "count-distinct": "DISTINCTCOUNT", sum: "SUM", average: "AVERAGE" };
  return `${functions[kind]}(${column(table, property)})`;
}

function test(table: string, condition: Condition): string {
  const tested = column(table, condition.property);
  switch (condition.is) {
    case "equal":
      return `${tested} = ${literal(condition.value)}`;
    case "empty":
      return `ISBLANK(${tested})`;
    case "present":
      return `NOT ISBLANK(${tested})`;
    case "after-first-day":
      return `${tested} > FirstDay`;
  }
}

function literal(value: string | boolean): string {
  return typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : value ? "TRUE()" : "FALSE()";
}

function column(table: string, property: string): string {
  return daxColumn(table, columnOf(table, property).name);
}

function sumOfMeasures(names: readonly string[]): string {
  const sum = names.map((name) => `[${name.replaceAll("]", "]]")}]`).join(" + ");
  return names.length === 1 ? sum : `(${sum})`;
}

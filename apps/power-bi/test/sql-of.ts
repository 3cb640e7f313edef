import type { Condition, Meaning } from "../src/measures/meaning.ts";
import { measureTable } from "../src/measures/measure-table.ts";

/** Returns what a measure means as SQL over tables that are named and filled like the semantic model's. */
export function sqlOf(meaning: Meaning): string {
  if (meaning.kind === "percentage") {
    return `SELECT 100.0 * (${sumOf(meaning.part)}) / NULLIF(${sumOf(meaning.whole)}, 0) AS value`;
  }
  const { kind, table, property = "*", where, dividedBy = 1, zeroForNothing = false } = meaning;
  const functions = { count: "COUNT(", "count-distinct": "COUNT(DISTINCT ", sum: "SUM(", average: "AVG(" };
  const number = `${functions[kind]}${property})${dividedBy === 1 ? "" : ` / ${dividedBy}.0`}`;
  const value = zeroForNothing ? `COALESCE(${number}, 0)` : number;
  return `SELECT ${value} AS value FROM ${table}${where ? ` WHERE ${test(where)}` : ""}`;
}

function test(condition: Condition): string {
  switch (condition.is) {
    case "equal":
      return `${condition.property} = ${typeof condition.value === "string" ? `'${condition.value}'` : Number(condition.value)}`;
    case "empty":
      return `${condition.property} IS NULL`;
    case "present":
      return `${condition.property} IS NOT NULL`;
    case "after-first-day":
      return "day > (SELECT MIN(day) FROM Dates)";
  }
}

function sumOf(names: readonly string[]): string {
  const queries = names.map((name) => {
    const measure = measureTable.find((each) => each.name === name);
    if (measure === undefined) throw new Error(`There is no measure ${name}.`);
    return `(${sqlOf(measure.meaning)})`;
  });
  return `(${queries.join(" + ")})`;
}

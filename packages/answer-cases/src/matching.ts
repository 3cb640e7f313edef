import { expect } from "vitest";

/** What an answer must hold, where a table has patterns for texts of which only a part matters. */
export function matching(holds: object): object {
  return Object.fromEntries(Object.entries(holds).map(([key, value]) => [key, patternsIn(value)]));
}

function patternsIn(value: unknown): unknown {
  if (value instanceof RegExp) return expect.stringMatching(value);
  if (Array.isArray(value)) return value.map(patternsIn);
  return typeof value === "object" && value !== null ? matching(value) : value;
}

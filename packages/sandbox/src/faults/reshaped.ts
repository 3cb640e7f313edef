import type { ShapeChange } from "./faults.ts";

/** The reply to a page with the changes to its shape made. A path that leads nowhere changes nothing. */
export function reshaped(reply: unknown, changes: readonly ShapeChange[], page: number): unknown {
  return changes
    .filter((change) => change.page === undefined || change.page === page)
    .reduce((before, { path, value }) => replaced(before, path, value), reply);
}

function replaced(node: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(node)) {
    const index = Number(step);
    if (!(index in node)) return node;
    const inside = replaced(node[index], rest, value);
    return node.flatMap((item, i) => (i !== index ? [item] : inside === undefined ? [] : [inside]));
  }
  if (typeof node !== "object" || node === null) return node;
  const entries = new Map(Object.entries(node));
  const inside = replaced(entries.get(String(step)), rest, value);
  if (inside === undefined) entries.delete(String(step));
  else entries.set(String(step), inside);
  return Object.fromEntries(entries);
}

import type { ShapeChange } from "./faults.ts";

/** Returns the reply to a page with its changes applied. A path that does not exist changes nothing. */
export function reshape(reply: unknown, changes: readonly ShapeChange[], page: number): unknown {
  return changes
    .filter((change) => change.page === undefined || change.page === page)
    .reduce((changed, { path, value }) => replaceAt(changed, path, value), reply);
}

function replaceAt(node: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(node)) {
    const index = Number(step);
    if (!(index in node)) return node;
    const replaced = replaceAt(node[index], rest, value);
    return node.flatMap((item, i) => (i !== index ? [item] : replaced === undefined ? [] : [replaced]));
  }
  if (typeof node !== "object" || node === null) return node;
  const entries = new Map(Object.entries(node));
  const replaced = replaceAt(entries.get(String(step)), rest, value);
  if (replaced === undefined) entries.delete(String(step));
  else entries.set(String(step), replaced);
  return Object.fromEntries(entries);
}

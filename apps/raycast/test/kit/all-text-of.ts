/** Every string in a value, an error's message, stack and cause included. */
export function allTextOf(value: unknown, seen = new Set<unknown>()): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null || seen.has(value)) return "";
  seen.add(value);
  const names = [
    ...Object.getOwnPropertyNames(value),
    ...(value instanceof Error ? ["message", "stack", "cause"] : []),
  ];
  return names.map((name) => allTextOf(Reflect.get(value, name), seen)).join("\n");
}

/** Reads a list that was typed with commas, or that an expression returns as a list. Empty if nothing was given. */
export function textList(value: unknown): readonly string[] {
  const parts = Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : [];
  return parts.map((part) => String(part).trim()).filter(Boolean);
}

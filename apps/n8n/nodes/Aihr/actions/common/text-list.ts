/** A list that was typed with commas, or that an expression gave as a list. Empty means that nothing was asked for. */
export function textList(value: unknown): readonly string[] {
  const parts = Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : [];
  return parts.map((part) => String(part).trim()).filter(Boolean);
}

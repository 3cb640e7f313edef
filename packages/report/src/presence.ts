/** The trimmed text, or null if it is missing or blank. */
export function textOrNull(text: string | null | undefined): string | null {
  return text?.trim() || null;
}

/** The number, or null if it is missing or not finite. */
export function finiteOrNull(number: number | null | undefined): number | null {
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

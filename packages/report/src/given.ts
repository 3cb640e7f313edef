/** The text without blanks around it, or null when nothing is left. */
export function given(text: string | null | undefined): string | null {
  return text?.trim() || null;
}

/** The number, or null where there is none to count with. */
export function finite(number: number | null | undefined): number | null {
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/** The trimmed text, or null if it is missing or has nothing to see: zero-width characters are no name. */
export function textOrNull(text: string | null | undefined): string | null {
  return text && visible.test(text) ? text.trim() : null;
}

const visible = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** The number, or null if it is missing or not finite. */
export function finiteOrNull(number: number | null | undefined): number | null {
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

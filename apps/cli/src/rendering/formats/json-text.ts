/**
 * Returns a value as JSON that a terminal shows and does not obey: control characters that JSON allows, and marks that
 * change the writing direction, are escaped. It means the same value.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** JSON has these in strings only, except the line feeds of its layout; `JSON.stringify` escapes those in strings. */
const unsafe = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

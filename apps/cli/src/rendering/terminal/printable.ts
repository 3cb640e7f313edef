import { stripVTControlCharacters } from "node:util";

/**
 * A text from elsewhere as one line that a terminal shows and does not obey: without escape sequences, control
 * characters and marks that turn the writing direction of what follows.
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}

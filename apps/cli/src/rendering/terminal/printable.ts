import { stripVTControlCharacters } from "node:util";

/**
 * A text from elsewhere as one line that a terminal shows and does not obey: without escape sequences, control
 * characters and marks that change the writing direction. Long texts are cut, as are long runs of characters without a
 * width, so that its cost is bounded.
 */
export function printable(text: string): string {
  const short = text.length > maxLength ? `${[...text.slice(0, maxLength)].slice(0, -1).join("")}…` : text;
  return withoutControls(short)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(longRun, "$1");
}

/** The same for a text of several lines, such as CSV. Its line breaks and tabs stay; nothing is cut. */
export function printableLines(text: string): string {
  return withoutControls(text).replace(/\r(?!\n)|(?![\t\r\n])[\p{Cc}\u2028\u2029]/gu, " ");
}

const maxLength = 2000;

/** More marks on one letter than any script has. */
const longRun = /([\p{M}\p{Default_Ignorable_Code_Point}]{16})[\p{M}\p{Default_Ignorable_Code_Point}]+/gu;

function withoutControls(text: string): string {
  return stripVTControlCharacters(text).replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}

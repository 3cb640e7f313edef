/**
 * A name from the report as one short line: without control characters and marks that change the writing direction, so
 * that it cannot pretend to be another line of the digest.
 *
 * @example
 * oneLineName("People\nAnalytics"); // "People Analytics"
 */
export function oneLineName(name: string): string {
  const line = name
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\s]+/gu, " ")
    .trim();
  const letters = [...line];
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters - 1).join("")}…` : line;
}

const mostLetters = 80;

/**
 * Returns text that no spreadsheet runs as a formula: wherever a cell can begin, an apostrophe is put before what looks
 * like a formula. Names are other people's input. Control characters are dropped, and so are marks that show a text in
 * another order than it has. A number is not a formula, so do not
 * neutralize numbers.
 *
 * @example
 * neutralize("Doe;=1+1"); // "Doe;'=1+1"
 */
export function neutralize(text: string): string {
  return text.replace(controls, "").replace(formulaAtStartOfCell, "$1'$2");
}

/** Control characters but tab, line feed and carriage return; overrides, embeddings and isolates of the writing direction. */
const controls = /[^\P{Cc}\t\r\n]|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A cell begins with the text, and after a comma, semicolon, tab, vertical bar or line break, since a file for one dialect
 * may be opened in another. Spaces, quotes and invisible characters may come before the formula. The signs are also taken
 * in their full-width, small, raised and lowered forms. What may come before is one class: with alternatives that overlap,
 * a name of 40 invisible characters would take hours.
 */
const formulaAtStartOfCell =
  /(^|[,;\t|\r\n])((?:(?![\t\r\n])[\s"\p{Default_Ignorable_Code_Point}\p{Cf}])*[=+\-@\u207a-\u207c\u208a-\u208c\u2212\ufb29\ufe62\ufe63\ufe66\ufe6b＋－＝＠])/gu;

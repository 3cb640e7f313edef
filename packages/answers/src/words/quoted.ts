/** The longest text of others that an answer repeats, in characters. */
const longestQuote = 80;

/**
 * Returns a text that someone else wrote, such as a learner's name, as one visible line of bounded length. Control
 * characters, direction marks and the invisible characters that can carry hidden instructions are removed; long texts are
 * cut. Whatever the text says, it stays the value of one field.
 *
 * @example
 * quoted("Ana\nDiaz"); // "Ana Diaz"
 */
export function quoted(text: string): string {
  return oneLine(text, longestQuote);
}

/** The same for a sentence, such as a warning. */
export function quotedLine(sentence: string): string {
  return oneLine(sentence, 300);
}

function oneLine(text: string, longest: number): string {
  // A text of megabytes costs no more than what is shown of it.
  const line = text
    .slice(0, 20 * longest)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(invisible, "")
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(longRun, "$1")
    .trim();
  const characters = [...line];
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join("")}…`;
}

/** All of them but the two joiners, which Persian, Indic scripts and emoji need. */
const invisible = /(?![\u200c\u200d])[\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu;

/** More marks on one letter than any script has. */
const longRun = /([\p{M}\u200c\u200d]{4})[\p{M}\u200c\u200d]+/gu;

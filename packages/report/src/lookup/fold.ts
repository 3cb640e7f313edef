/**
 * The words of a name as they are compared: without case, accents, punctuation and the order of "Doe, John". A word
 * that a hyphen or an apostrophe joins (`Anne-Marie`, `O'Brien`) is given as its parts. Scripts other than Latin stay
 * themselves.
 */
export function fold(text: string): readonly (readonly string[])[] {
  return plain(text)
    .replace(JOINERS, "-")
    .split(SEPARATORS)
    .map((word) => word.split("-").filter((part) => part !== ""))
    .filter((parts) => parts.length > 0);
}

/** Upper case first: it spells out ß, ﬁ and ŉ and gives ı the letter it shares with i. */
function plain(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .replace(/\W/g, (letter) => SPELLED[letter] ?? letter);
}

const ASCII = /^[\x20-\x7e]*$/;

/** The marks of Latin, Greek and Cyrillic. In other scripts a mark may be a vowel, so it stays. */
const ACCENTS = /[\u0300-\u036f]/g;

const JOINERS = /['’‘ʼʻ′`´\p{Pd}]/gu;
const SEPARATORS = /[^\p{L}\p{M}\p{N}-]+/u;

/** Letters that Unicode does not divide into a base and a mark. */
const SPELLED: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ς: "σ",
};

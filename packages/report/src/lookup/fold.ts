/**
 * Returns the words of a name for comparison: without case, accents and punctuation. A word joined by a hyphen or an
 * apostrophe (`Anne-Marie`, `O'Brien`) is returned as its parts, and punctuation alone as a word without parts. Scripts other than Latin are kept.
 */
export function fold(text: string): readonly (readonly string[])[] {
  return plain(text)
    .replace(joiners, "-")
    .split(separators)
    .map((word) => word.split("-").filter((part) => part !== ""));
}

/** Upper case first: it spells out ß, ﬁ and ŉ and maps ı to the i that it shares. */
function plain(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(accents, "")
    .replace(/\W/g, (letter) => spellings[letter] ?? letter);
}

const ascii = /^[\x20-\x7e]*$/;

/** The marks of Latin, Greek and Cyrillic. In other scripts a mark may be a vowel, so it stays. */
const accents = /[\u0300-\u036f]/g;

const joiners = /['’‘ʼʻ′`´\p{Pd}]/gu;
const separators = /[^\p{L}\p{M}\p{N}-]/u;

/** Letters that Unicode does not decompose into a base and a mark. */
const spellings: Readonly<Record<string, string>> = {
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

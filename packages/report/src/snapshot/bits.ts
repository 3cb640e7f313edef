/** Whole numbers below 2^width (at most 24 bits) as text, six bits in a character: nothing has to be escaped in JSON. */
export function packBits(numbers: readonly number[], width: number): string {
  let text = "";
  let pending = 0;
  let held = 0;
  for (const number of numbers) {
    pending = ((pending & 63) << width) | number;
    held += width;
    for (; held >= 6; held -= 6) text += ALPHABET[(pending >> (held - 6)) & 63];
  }
  return held > 0 ? text + ALPHABET[(pending << (6 - held)) & 63] : text;
}

/** The first `length` numbers that `packBits` wrote. */
export function unpackBits(text: string, width: number, length: number): readonly number[] {
  let pending = 0;
  let held = 0;
  let at = 0;
  return Array.from({ length }, () => {
    for (; held < width; held += 6, at += 1) pending = ((pending & 0xffffff) << 6) | (VALUES.get(text[at] ?? "") ?? 0);
    held -= width;
    return (pending >> held) & (2 ** width - 1);
  });
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES: ReadonlyMap<string, number> = new Map([...ALPHABET].map((character, value) => [character, value]));

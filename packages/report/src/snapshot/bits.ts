/** Whole numbers below 2^width (at most 46 bits) as text, six bits in a character: nothing has to be escaped in JSON. */
export function packBits(numbers: readonly number[], width: number): string {
  let text = "";
  let pending = 0;
  let held = 0;
  for (const number of numbers) {
    pending = (pending % 2 ** held) * 2 ** width + number;
    held += width;
    for (; held >= 6; held -= 6) text += ALPHABET[Math.floor(pending / 2 ** (held - 6)) % 64];
  }
  return held > 0 ? text + ALPHABET[(pending * 2 ** (6 - held)) % 64] : text;
}

/** The first `length` numbers that `packBits` wrote. */
export function unpackBits(text: string, width: number, length: number): readonly number[] {
  let pending = 0;
  let held = 0;
  let at = 0;
  return Array.from({ length }, () => {
    for (; held < width; held += 6, at += 1) pending = pending * 64 + (VALUES.get(text[at] ?? "") ?? 0);
    held -= width;
    const number = Math.floor(pending / 2 ** held);
    pending %= 2 ** held;
    return number;
  });
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES: ReadonlyMap<string, number> = new Map([...ALPHABET].map((character, value) => [character, value]));

/** Whole numbers below 2^width (at most 46 bits) as text, six bits in a character: nothing has to be escaped in JSON. */
export function packBits(numbers: readonly number[], width: number): string {
  const letters: string[] = [];
  const shift = 2 ** width;
  let pending = 0;
  let held = 0;
  for (const number of numbers) {
    pending = pending * shift + number;
    held += width;
    while (held >= 6) {
      held -= 6;
      const six = Math.floor(pending / 2 ** held);
      letters.push(ALPHABET.charAt(six));
      pending -= six * 2 ** held;
    }
  }
  if (held > 0) letters.push(ALPHABET.charAt(pending * 2 ** (6 - held)));
  return letters.join("");
}

/** The first `length` numbers that `packBits` wrote. */
export function unpackBits(text: string, width: number, length: number): readonly number[] {
  const numbers = new Array<number>(length);
  let pending = 0;
  let held = 0;
  let at = 0;
  for (let index = 0; index < length; index += 1) {
    for (; held < width; held += 6, at += 1) pending = pending * 64 + (VALUES.get(text.charAt(at)) ?? 0);
    held -= width;
    const number = Math.floor(pending / 2 ** held);
    numbers[index] = number;
    pending -= number * 2 ** held;
  }
  return numbers;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter, value]));

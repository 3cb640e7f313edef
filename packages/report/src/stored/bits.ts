/**
 * A whole number below 2^width for each item as text, six bits in a character: nothing has to be escaped in JSON. A width of 48 is the
 * most: with the bits that are left of the number before, at most 5, they make the 53 that a number holds.
 */
export function packBits<T>(items: readonly T[], width: number, numberOf: (item: T) => number): string {
  const parts: string[] = [];
  const letters: number[] = [];
  let pending = 0;
  let held = 0;
  for (const item of items) {
    pending += numberOf(item) * (1 << held);
    for (held += width; held >= 6; held -= 6) {
      letters.push(letterOf(pending & 63));
      pending = Math.floor(pending / 64);
    }
    // A long list of single letters would take eight times the memory of the text.
    if (letters.length > 1000) parts.push(String.fromCharCode(...letters.splice(0)));
  }
  return parts.join("") + String.fromCharCode(...letters, letterOf(pending));
}

/** The first `length` numbers that `packBits` wrote. */
export function unpackBits(text: string, width: number, length: number): readonly number[] {
  const end = 2 ** width;
  const numbers = new Array<number>(length);
  let pending = 0;
  let held = 0;
  let at = 0;
  for (let index = 0; index < length; index += 1) {
    for (; held < width; held += 6, at += 1) pending += sixOf(text.charCodeAt(at)) * 2 ** held;
    held -= width;
    const rest = Math.floor(pending / end);
    numbers[index] = pending - rest * end;
    pending = rest;
  }
  return numbers;
}

/** The code of one of 64 characters in a row, without the backslash (92), which JSON would escape. */
function letterOf(six: number): number {
  return six + (six < 57 ? 35 : 36);
}

function sixOf(code: number): number {
  return code - (code < 92 ? 35 : 36);
}

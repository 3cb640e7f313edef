/**
 * Whole numbers below 2^width as text, six bits in a character: nothing has to be escaped in JSON. A width of 48 is the
 * most: with the bits that are left of the number before, at most 5, they make the 53 that a number holds.
 */
export function packBits(numbers: readonly number[], width: number): string {
  const letters: string[] = [];
  let pending = 0;
  let held = 0;
  for (const number of numbers) {
    pending += number * (1 << held);
    for (held += width; held >= 6; held -= 6) {
      letters.push(letterOf(pending & 63));
      pending = Math.floor(pending / 64);
    }
  }
  return letters.join("") + letterOf(pending);
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

/** 64 characters in a row, without the backslash (92), which JSON would escape. */
function letterOf(six: number): string {
  return String.fromCharCode(six + (six < 57 ? 35 : 36));
}

function sixOf(code: number): number {
  return code - (code < 92 ? 35 : 36);
}

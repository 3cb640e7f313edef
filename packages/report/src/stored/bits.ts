/** The widest number that can be packed: with the bits that are left of the one before, at most 5, they make 53. */
export const MOST_BITS = 48;

/** Whole numbers below 2^width as text, six bits in a character: nothing has to be escaped in JSON. */
export function packBits(numbers: readonly number[], width: number): string {
  const letters: string[] = [];
  let pending = 0;
  let held = 0;
  for (const number of numbers) {
    pending += number * 2 ** held;
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
  let pending = 0;
  let held = 0;
  let at = 0;
  return Array.from({ length }, () => {
    for (; held < width; held += 6, at += 1) pending += sixOf(text.charCodeAt(at)) * 2 ** held;
    held -= width;
    const rest = Math.floor(pending / end);
    const number = pending - rest * end;
    pending = rest;
    return number;
  });
}

/** 64 characters in a row, without the backslash (92), which JSON would escape. */
function letterOf(six: number): string {
  return String.fromCharCode(six + (six < 57 ? 35 : 36));
}

function sixOf(code: number): number {
  return code - (code < 92 ? 35 : 36);
}

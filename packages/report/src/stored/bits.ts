/**
 * Returns a whole number below 2^width for each item as text, six bits per character, so that JSON need not escape
 * anything. The width is at most 48: with up to 5 bits left over from the previous number, that makes the 53 bits that a
 * number holds.
 */
export function packBits<Item>(items: readonly Item[], width: number, numberOf: (item: Item) => number): string {
  const chunks: string[] = [];
  let codes: number[] = [];
  let pending = 0;
  let pendingWidth = 0;

  for (const item of items) {
    pending += numberOf(item) * 2 ** pendingWidth;
    pendingWidth += width;
    while (pendingWidth >= bitsPerCharacter) {
      codes.push(codeOf(pending % 64));
      pending = Math.floor(pending / 64);
      pendingWidth -= bitsPerCharacter;
    }
    // One array of all codes would take eight times the memory of the text.
    if (codes.length >= codesPerChunk) {
      chunks.push(String.fromCharCode(...codes));
      codes = [];
    }
  }
  if (pendingWidth > 0) codes.push(codeOf(pending));
  return chunks.join("") + String.fromCharCode(...codes);
}

/** Returns the first `length` numbers that `packBits` wrote. */
export function unpackBits(text: string, width: number, length: number): readonly number[] {
  const limit = 2 ** width;
  const numbers: number[] = [];
  let pending = 0;
  let pendingWidth = 0;
  let at = 0;

  while (numbers.length < length) {
    while (pendingWidth < width) {
      pending += bitsOf(text.charCodeAt(at)) * 2 ** pendingWidth;
      pendingWidth += bitsPerCharacter;
      at += 1;
    }
    numbers.push(pending % limit);
    pending = Math.floor(pending / limit);
    pendingWidth -= width;
  }
  return numbers;
}

const bitsPerCharacter = 6;
const codesPerChunk = 1000;

/** The codes are 64 characters in a row from `#`, without the backslash, which JSON would escape. */
const firstCode = 35;
const backslash = 92;

function codeOf(bits: number): number {
  const code = firstCode + bits;
  return code < backslash ? code : code + 1;
}

function bitsOf(code: number): number {
  return code < backslash ? code - firstCode : code - firstCode - 1;
}

import { createRangeDecoder, evenChances } from "./range-decoder.js";

/** Properties, the size of the dictionary, and the size of what is packed. */
const headerBytes = 13;

/**
 * Returns the first bytes of what is packed in the format of `.lzma` files, and how much of the packed bytes they need.
 * What is after that may be missing.
 *
 * Names are those of the format's specification (https://www.7-zip.org/sdk.html).
 *
 * @param {Uint8Array} packed
 * @param {number} length
 */
export function decodeLzma(packed, length) {
  const lc = packed[0] % 9;
  const lpMask = 2 ** (Math.floor(packed[0] / 9) % 5) - 1;
  const pbMask = 2 ** Math.floor(packed[0] / 45) - 1;
  const decoder = createRangeDecoder(packed, headerBytes);
  const { bit, evenBits, tree, reverseTree } = decoder;
  const literals = evenChances(0x300 * 2 ** lc * (lpMask + 1));
  const [isMatch, isRep0Long] = [evenChances(192), evenChances(192)];
  const [isRep, isRepG0, isRepG1, isRepG2] = [12, 12, 12, 12].map(evenChances);
  const [slots, distances, align] = [256, 115, 16].map(evenChances);
  const [matchLength, repLength] = [createLengths(decoder), createLengths(decoder)];
  const output = new Uint8Array(length);
  let [at, state, rep0, rep1, rep2, rep3] = [0, 0, 0, 0, 0, 0];

  const literal = () => {
    const before = at === 0 ? 0 : output[at - 1];
    const from = 0x300 * ((at & lpMask) * 2 ** lc + (before >> (8 - lc)));
    let symbol = 1;
    // After a match, the byte that would have followed it makes some bits likelier, until one differs.
    let matched = state < 7 ? undefined : output[at - rep0 - 1];
    while (symbol < 0x100) {
      const expected = matched === undefined ? undefined : (matched >> 7) & 1;
      const found = bit(literals, from + symbol + (expected === undefined ? 0 : 0x100 * (1 + expected)));
      symbol = symbol * 2 + found;
      matched = expected === found ? matched << 1 : undefined;
    }
    return symbol - 0x100;
  };
  const distance = (count) => {
    const slot = tree(slots, Math.min(count - 2, 3) * 64, 6);
    if (slot < 4) return slot;
    const free = (slot >> 1) - 1;
    const base = (2 + (slot & 1)) * 2 ** free;
    if (slot < 14) return base + reverseTree(distances, base - slot, free);
    return base + evenBits(free - 4) * 16 + reverseTree(align, 0, 4);
  };
  /** Makes one of the last four distances the newest, and returns how many bytes to copy. */
  const repeat = (posState) => {
    if (bit(isRepG0, state) === 0) {
      if (bit(isRep0Long, state * 16 + posState) === 0) return 1;
    } else if (bit(isRepG1, state) === 0) [rep0, rep1] = [rep1, rep0];
    else if (bit(isRepG2, state) === 0) [rep0, rep1, rep2] = [rep2, rep0, rep1];
    else [rep0, rep1, rep2, rep3] = [rep3, rep0, rep1, rep2];
    return repLength(posState);
  };

  while (at < length) {
    const posState = at & pbMask;
    if (bit(isMatch, state * 16 + posState) === 0) {
      output[at] = literal();
      at += 1;
      state -= Math.min(state, state < 10 ? 3 : 6);
      continue;
    }
    let count = 0;
    if (bit(isRep, state) === 0) {
      count = matchLength(posState);
      [rep0, rep1, rep2, rep3] = [distance(count), rep0, rep1, rep2];
      state = state < 7 ? 7 : 10;
    } else {
      count = repeat(posState);
      state = state < 7 ? (count === 1 ? 9 : 8) : 11;
    }
    for (const end = Math.min(at + count, length); at < end; at += 1) output[at] = output[at - rep0 - 1];
  }
  return { output, read: decoder.position() };
}

/** Reads lengths of matches: most are short, which takes fewer bits. */
function createLengths({ bit, tree }) {
  const [choices, low, middle, high] = [2, 128, 128, 256].map(evenChances);
  return (posState) => {
    if (bit(choices, 0) === 0) return 2 + tree(low, posState * 8, 3);
    if (bit(choices, 1) === 0) return 10 + tree(middle, posState * 8, 3);
    return 18 + tree(high, 0, 8);
  };
}

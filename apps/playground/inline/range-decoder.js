/**
 * Reads LZMA's bits, each of which was written with the probability that it is 0. What follows a missing end is zeros.
 *
 * @param {Uint8Array} packed
 * @param {number} start Index of the first byte.
 */
export function createRangeDecoder(packed, start) {
  let next = start;
  let range = 0xffffffff;
  let code = 0;

  const shift = () => {
    code = ((code << 8) | packed[next]) >>> 0;
    next += 1;
  };
  const refill = () => {
    if (range >= 0x1000000) return;
    range = (range << 8) >>> 0;
    shift();
  };
  // The first byte of five is always zero.
  for (let index = 0; index < 5; index += 1) shift();

  const bit = (probabilities, index) => {
    const bound = (range >>> 11) * probabilities[index];
    const isZero = code < bound;
    if (isZero) {
      range = bound;
      probabilities[index] += (2048 - probabilities[index]) >> 5;
    } else {
      range -= bound;
      code -= bound;
      probabilities[index] -= probabilities[index] >> 5;
    }
    refill();
    return isZero ? 0 : 1;
  };
  return {
    bit,
    /** Reads a number whose bits are as likely 0 as 1. */
    evenBits(count) {
      let value = 0;
      for (let index = 0; index < count; index += 1) {
        range >>>= 1;
        const isOne = code >= range;
        if (isOne) code -= range;
        value = value * 2 + (isOne ? 1 : 0);
        refill();
      }
      return value;
    },
    /** Reads a number whose bits depend on the ones before, the highest first. */
    tree(probabilities, from, count) {
      let node = 1;
      for (let index = 0; index < count; index += 1) node = node * 2 + bit(probabilities, from + node);
      return node - 2 ** count;
    },
    /** The same, the lowest bit first. */
    reverseTree(probabilities, from, count) {
      let [node, value] = [1, 0];
      for (let index = 0; index < count; index += 1) {
        const found = bit(probabilities, from + node);
        node = node * 2 + found;
        value += found * 2 ** index;
      }
      return value;
    },
    /** How many bytes were read. */
    position: () => next,
  };
}

/** Probabilities of bits about which nothing is known yet. */
export function evenChances(count) {
  return new Uint16Array(count).fill(1024);
}

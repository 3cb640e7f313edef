/** Returns a number in [0, 1) that depends on three integers alone. */
export function seededRandom(seed: number, index: number, salt: number): number {
  return hash(seed, index, salt) / 2 ** 32;
}

/** Returns the square of a number: the same on every engine, which powers are not. */
export function square(number: number): number {
  return number * number;
}

/** Returns a 32-bit hash of three integers. Not for secrets. */
export function hash(seed: number, index: number, salt: number): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  h = mix(h ^ index);
  h = mix(h + Math.imul(salt + 1, 0xc2b2ae35));
  return h >>> 0;
}

/** Returns a 32-bit hash of a text (FNV-1a), to use as a seed, an index or a salt. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}

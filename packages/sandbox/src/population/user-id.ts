import { hash } from "./seeded-random.ts";

/**
 * Returns the UUID of the learner at an index. The first 32 bits are the index, permuted by a Feistel network so that
 * IDs never collide. The rest is a hash, by which `indexOfUserId` recognizes foreign IDs.
 */
export function userIdAt(seed: number, index: number): string {
  const code = permuted(seed, index);
  const rest = [hash(seed, index, 101), hash(seed, index, 102), hash(seed, index, 103)].map(hex).join("");
  const variant = "89ab".charAt(hash(seed, index, 104) & 3);
  return `${hex(code)}-${rest.slice(0, 4)}-4${rest.slice(4, 7)}-${variant}${rest.slice(7, 10)}-${rest.slice(10, 22)}`;
}

/** Returns the index of the learner with this ID, or undefined if `userIdAt` did not create it. Ignores case. */
export function indexOfUserId(seed: number, userId: string): number | undefined {
  const code = Number.parseInt(userId.slice(0, 8), 16);
  if (Number.isNaN(code)) return undefined;
  const index = unpermuted(seed, code);
  return userIdAt(seed, index) === userId.toLowerCase() ? index : undefined;
}

const rounds = [0, 1, 2, 3];

function permuted(seed: number, index: number): number {
  let left = index >>> 16;
  let right = index & 0xffff;
  for (const round of rounds) [left, right] = [right, left ^ roundKey(seed, right, round)];
  return ((left << 16) | right) >>> 0;
}

function unpermuted(seed: number, code: number): number {
  let left = code >>> 16;
  let right = code & 0xffff;
  for (const round of [...rounds].reverse()) [left, right] = [right ^ roundKey(seed, left, round), left];
  return ((left << 16) | right) >>> 0;
}

function roundKey(seed: number, half: number, round: number): number {
  return hash(seed, half, 200 + round) & 0xffff;
}

/** In two halves, because engines write small integers much faster. */
function hex(value: number): string {
  const half = (bits: number) => (bits + 0x10000).toString(16).slice(1);
  return half(value >>> 16) + half(value & 0xffff);
}

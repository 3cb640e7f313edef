import { packBits, unpackBits } from "../snapshot/bits.ts";

/** Identifiers in little JSON: UUIDs as bits, all others as they are. */
export type PackedIds = readonly string[] | string;

export function packIds(ids: readonly string[]): PackedIds {
  if (!ids.every((id) => UUID.test(id))) return ids;
  const words = ids.flatMap((id) => {
    const digits = id.replace(/-/g, "");
    return [0, 8, 16, 24].map((at) => Number.parseInt(digits.slice(at, at + 8), 16));
  });
  return packBits(words, 32);
}

export function unpackIds(ids: PackedIds, length: number): readonly string[] {
  if (typeof ids !== "string") return ids;
  const words = unpackBits(ids, 32, 4 * length);
  return Array.from({ length }, (_, at) => {
    const [a = "", b = "", c = "", d = ""] = words.slice(4 * at, 4 * at + 4).map(digitsOf);
    return `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}`;
  });
}

/** Only in lower case, so that what comes back is to the letter what went in. */
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

function digitsOf(word: number): string {
  return word.toString(16).padStart(8, "0");
}

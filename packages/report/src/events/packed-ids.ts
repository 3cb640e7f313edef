import { packBits, unpackBits } from "../snapshot/bits.ts";

/** Identifiers in little JSON: UUIDs as bits, all others as they are. */
export type PackedIds = readonly string[] | string;

export function packIds(ids: readonly string[]): PackedIds {
  if (!ids.every((id) => UUID.test(id))) return ids;
  const words = ids.join("").replace(/-/g, "").match(/.{8}/g) ?? [];
  return packBits(
    words.map((digits) => Number.parseInt(digits, 16)),
    32,
  );
}

export function unpackIds(ids: PackedIds, length: number): readonly string[] {
  if (typeof ids !== "string") return ids;
  const words = unpackBits(ids, 32, 4 * length).map((word) => word.toString(16).padStart(8, "0"));
  const digits = words.join("").match(/.{32}/g) ?? [];
  return digits.map((id) => id.replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"));
}

/** Only in lower case, so that what comes back is to the letter what went in. */
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

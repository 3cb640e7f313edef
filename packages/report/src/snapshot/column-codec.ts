import { packBits, unpackBits } from "./bits.ts";

/** A column in little JSON: where values repeat, the distinct ones and for each place a few bits that tell which. */
export type PackedColumn<T> = readonly T[] | { readonly distinct: readonly T[]; readonly bits: string };

/** Identifiers in little JSON: UUIDs as bits, all others as they are. */
export type PackedIds = readonly string[] | string;

export function packColumn<T>(values: readonly T[]): PackedColumn<T> {
  const codes = new Map([...new Set(values)].map((value, code) => [value, code]));
  if (codes.size * 2 > values.length) return values;
  const bits = packBits(
    values.map((value) => codes.get(value) ?? 0),
    widthFor(codes.size),
  );
  return { distinct: [...codes.keys()], bits };
}

export function unpackColumn<T>(column: PackedColumn<T>, length: number): readonly T[] {
  if (!("bits" in column)) return column;
  const { distinct, bits } = column;
  return unpackBits(bits, widthFor(distinct.length), length).flatMap((code) => distinct.slice(code, code + 1));
}

export function packIds(ids: readonly string[]): PackedIds {
  if (!ids.every((id) => UUID.test(id))) return ids;
  const fours = ids.join("").replace(/-/g, "").match(/.{4}/g) ?? [];
  return packBits(
    fours.map((four) => Number.parseInt(four, 16)),
    16,
  );
}

export function unpackIds(ids: PackedIds, length: number): readonly string[] {
  if (typeof ids !== "string") return ids;
  const fours = unpackBits(ids, 16, 8 * length).map((number) => number.toString(16).padStart(4, "0"));
  return Array.from({ length }, (_, at) =>
    fours
      .slice(8 * at, 8 * at + 8)
      .join("")
      .replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"),
  );
}

/** Only in lower case, so that what comes back is to the letter what went in. */
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The bits that tell so many values apart: none for one. */
function widthFor(count: number): number {
  return Math.ceil(Math.log2(Math.max(1, count)));
}

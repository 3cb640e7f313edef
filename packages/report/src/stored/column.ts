import { packBits, unpackBits } from "./bits.ts";

export type StoredValue = string | number | boolean | null;

/** Compact JSON for a column: numbers bit-packed, repeated values dictionary-encoded, the rest verbatim. */
type PackedColumn =
  /** number = (code + from) ÷ scale; code 0 is null. */
  | (PackedCodes & { readonly per: number; readonly from: number })
  /** The code is a place in the dictionary. */
  | (PackedCodes & { readonly distinct: readonly StoredValue[] })
  | readonly StoredValue[];

interface PackedCodes {
  readonly length: number;
  readonly width: number;
  readonly bits: string;
}

/** Returns the column as JSON can hold it compactly. */
export function packColumn(values: readonly StoredValue[]): PackedColumn {
  return packNumbers(values) ?? (seemsToRepeat(values) ? packByDictionary(values) : values);
}

/** Returns the values that `packColumn` packed. */
export function unpackColumn(packed: PackedColumn): readonly StoredValue[] {
  if (!("bits" in packed)) return packed;
  const codes = unpackBits(packed.bits, packed.width, packed.length);
  if ("distinct" in packed) return codes.map((code) => packed.distinct[code] ?? null);
  return codes.map((code) => (code === 0 ? null : (code + packed.from) / packed.per));
}

/** Undefined if a value is not a number, or would not come back to the last digit. */
function packNumbers(values: readonly StoredValue[]): PackedColumn | undefined {
  const scale = [1, 10, 100, 1000].find((each) => values.every((value) => isWholeAt(each, value)));
  if (scale === undefined) return undefined;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === null) continue;
    least = Math.min(least, wholeAt(scale, value));
    most = Math.max(most, wholeAt(scale, value));
  }
  const from = least > most ? 0 : least - 1;
  const highestCode = least > most ? 0 : most - from;
  if (highestCode >= 2 ** 48) return undefined;
  const codes = packCodes(values, highestCode, (value) => (value === null ? 0 : wholeAt(scale, value) - from));
  return { per: scale, from, ...codes };
}

function isWholeAt(scale: number, value: StoredValue): boolean {
  const whole = wholeAt(scale, value);
  return value === null || (Number.isSafeInteger(whole) && whole / scale === value);
}

function wholeAt(scale: number, value: StoredValue): number {
  return Math.round(Number(value) * scale);
}

/** Names and identifiers hardly repeat, which the first thousand show. */
function seemsToRepeat(values: readonly StoredValue[]): boolean {
  const sample = values.slice(0, 1000);
  return new Set(sample).size <= sample.length / 2;
}

function packByDictionary(values: readonly StoredValue[]): PackedColumn {
  const distinct = [...new Set(values)];
  const codes = new Map(distinct.map((value, code) => [value, code]));
  return { distinct, ...packCodes(values, distinct.length - 1, (value) => codes.get(value) ?? 0) };
}

/** A whole number from 0 to `highest` for each value. */
function packCodes(
  values: readonly StoredValue[],
  highest: number,
  codeOf: (value: StoredValue) => number,
): PackedCodes {
  const width = Math.ceil(Math.log2(highest + 1));
  return { length: values.length, width, bits: packBits(values, width, codeOf) };
}

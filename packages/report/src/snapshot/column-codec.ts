import { packBits, unpackBits } from "./bits.ts";

/** A column of which many values are equal: the distinct ones, and for each place a few bits that tell which. */
export interface PackedColumn<T> {
  readonly distinct: readonly T[];
  readonly bits: string;
}

/** Decimal numbers as whole ones above zero: number = (whole + from) × times ÷ per. Null is 0. Else as they are. */
export type PackedNumbers =
  | {
      readonly times: number;
      readonly per: number;
      readonly from: number;
      readonly width: number;
      readonly bits: string;
    }
  | readonly (number | null)[];

export function packColumn<T>(values: readonly T[]): PackedColumn<T> {
  const codes = new Map([...new Set(values)].map((value, code) => [value, code]));
  const bits = packBits(
    values.map((value) => codes.get(value) ?? 0),
    widthFor(codes.size),
  );
  return { distinct: [...codes.keys()], bits };
}

export function unpackColumn<T>({ distinct, bits }: PackedColumn<T>, length: number): readonly T[] {
  return unpackBits(bits, widthFor(distinct.length), length).flatMap((code) => distinct.slice(code, code + 1));
}

export function packNumbers(values: readonly (number | null)[]): PackedNumbers {
  const numbers = values.filter((value) => value !== null);
  for (const [times, per] of SCALES) {
    const wholes = numbers.map((number) => Math.round((number * per) / times));
    const from = wholes.reduce((least, whole) => Math.min(least, whole), wholes[0] ?? 0) - 1;
    const width = widthFor(wholes.reduce((most, whole) => Math.max(most, whole), from) - from + 1);
    // Only if every number comes back to the last digit.
    if (width > 46 || !wholes.every((whole, at) => (whole * times) / per === numbers[at])) continue;
    const codes = values.map((value) => (value === null ? 0 : Math.round((value * per) / times) - from));
    return { times, per, from, width, bits: packBits(codes, width) };
  }
  return values;
}

export function unpackNumbers(packed: PackedNumbers, length: number): readonly (number | null)[] {
  if (!("bits" in packed)) return packed;
  const { times, per, from, width, bits } = packed;
  return unpackBits(bits, width, length).map((code) => (code === 0 ? null : ((code + from) * times) / per));
}

/** Whole seconds of instants, whole numbers, and numbers with one and two decimals. */
const SCALES = [
  [1000, 1],
  [1, 1],
  [1, 10],
  [1, 100],
] as const;

/** The bits that tell so many codes apart: none for one. */
function widthFor(count: number): number {
  return Math.ceil(Math.log2(Math.max(1, count)));
}

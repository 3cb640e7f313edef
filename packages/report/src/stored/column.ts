import { MOST_BITS, packBits, unpackBits } from "./bits.ts";

export type Cell = string | number | boolean | null;

/** A column in little JSON: numbers as bits, what repeats once, all else as it is. */
type Packed =
  /** number = (code + from) ÷ per, and null for the code 0. */
  | {
      readonly length: number;
      readonly per: number;
      readonly from: number;
      readonly width: number;
      readonly bits: string;
    }
  /** The different cells, and which of them each is. */
  | { readonly distinct: readonly Cell[]; readonly codes: Packed }
  | readonly Cell[];

export function pack(cells: readonly Cell[]): Packed {
  const numbers = cells.every((cell) => cell === null || typeof cell === "number") && packNumbers(cells);
  if (numbers) return numbers;
  const distinct = [...new Set(cells)];
  if (distinct.length > cells.length / 2) return cells;
  const codes = new Map(distinct.map((cell, code) => [cell, code]));
  return { distinct, codes: pack(cells.map((cell) => codes.get(cell) ?? null)) };
}

export function unpack(packed: Packed): readonly Cell[] {
  if ("bits" in packed) {
    const { length, per, from, width, bits } = packed;
    return unpackBits(bits, width, length).map((code) => (code === 0 ? null : (code + from) / per));
  }
  if ("distinct" in packed) return unpack(packed.codes).map((code) => packed.distinct[Number(code)] ?? null);
  return packed;
}

/** Undefined where a number would not come back to the last digit. */
function packNumbers(cells: readonly (number | null)[]): Packed | undefined {
  const numbers = cells.filter((cell) => cell !== null);
  const per = [1, 10, 100, 1000].find((scale) => {
    return numbers.every((number) => {
      const whole = Math.round(number * scale);
      return Number.isSafeInteger(whole) && whole / scale === number;
    });
  });
  if (per === undefined) return undefined;
  const wholes = numbers.map((number) => Math.round(number * per));
  const from = wholes.reduce((least, whole) => Math.min(least, whole), wholes[0] ?? 0) - 1;
  const width = Math.ceil(Math.log2(wholes.reduce((most, whole) => Math.max(most, whole), from) - from + 1));
  if (width > MOST_BITS) return undefined;
  const codes = cells.map((cell) => (cell === null ? 0 : Math.round(cell * per) - from));
  return { length: cells.length, per, from, width, bits: packBits(codes, width) };
}

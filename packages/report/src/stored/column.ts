import { packBits, unpackBits } from "./bits.ts";

export type Cell = string | number | boolean | null;

/** A column in little JSON: numbers as bits, what repeats once, all else as it is. */
type Packed =
  /** number = (code + from) ÷ per, and null for the code 0. */
  | (Codes & { readonly per: number; readonly from: number })
  /** The different cells, and which of them each is. */
  | (Codes & { readonly distinct: readonly Cell[] })
  | readonly Cell[];

interface Codes {
  readonly length: number;
  readonly width: number;
  readonly bits: string;
}

export function pack(cells: readonly Cell[]): Packed {
  const numbers = packNumbers(cells);
  if (numbers !== undefined) return numbers;
  // Names and identifiers hardly repeat, which shows soon.
  const some = cells.slice(0, 1000);
  if (new Set(some).size > some.length / 2) return cells;
  const distinct = [...new Set(cells)];
  const codes = new Map(distinct.map((cell, code) => [cell, code]));
  return {
    distinct,
    ...packCodes(
      distinct.length - 1,
      cells.map((cell) => codes.get(cell) ?? 0),
    ),
  };
}

export function unpack(packed: Packed): readonly Cell[] {
  if (!("bits" in packed)) return packed;
  const codes = unpackBits(packed.bits, packed.width, packed.length);
  if ("distinct" in packed) return codes.map((code) => packed.distinct[code] ?? null);
  return codes.map((code) => (code === 0 ? null : (code + packed.from) / packed.per));
}

/** Undefined where something is no number, or one that would not come back to the last digit. */
function packNumbers(cells: readonly Cell[]): Packed | undefined {
  const given = cells.filter((cell) => cell !== null);
  const per = [1, 10, 100, 1000].find((scale) => {
    return given.every((cell) => {
      const whole = wholeOf(cell, scale);
      return Number.isSafeInteger(whole) && whole / scale === cell;
    });
  });
  if (per === undefined) return undefined;
  const wholes = given.map((cell) => wholeOf(cell, per));
  const from = wholes.reduce((least, whole) => Math.min(least, whole), wholes[0] ?? 0) - 1;
  const most = wholes.reduce((highest, whole) => Math.max(highest, whole), from) - from;
  if (most >= 2 ** 48) return undefined;
  return {
    per,
    from,
    ...packCodes(
      most,
      cells.map((cell) => (cell === null ? 0 : wholeOf(cell, per) - from)),
    ),
  };
}

function wholeOf(cell: Cell, per: number): number {
  return Math.round(Number(cell) * per);
}

/** Whole numbers from 0 to `most`. */
function packCodes(most: number, codes: readonly number[]): Codes {
  const width = Math.ceil(Math.log2(most + 1));
  return { length: codes.length, width, bits: packBits(codes, width) };
}

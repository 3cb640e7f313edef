import { packBits, unpackBits } from "./bits.ts";

export type StoredValue = string | number | boolean | null;

/** A column in little JSON: numbers as bits, what repeats once, all else as it is. */
type Packed =
  /** number = (code + from) ÷ per, and null for the code 0. */
  | (Codes & { readonly per: number; readonly from: number })
  /** The different cells, and which of them each is. */
  | (Codes & { readonly distinct: readonly StoredValue[] })
  | readonly StoredValue[];

interface Codes {
  readonly length: number;
  readonly width: number;
  readonly bits: string;
}

export function pack(cells: readonly StoredValue[]): Packed {
  const numbers = packNumbers(cells);
  if (numbers !== undefined) return numbers;
  // Names and identifiers hardly repeat, which shows soon.
  const some = cells.slice(0, 1000);
  if (new Set(some).size > some.length / 2) return cells;
  const distinct = [...new Set(cells)];
  const codes = new Map(distinct.map((cell, code) => [cell, code]));
  return { distinct, ...packCodes(cells, distinct.length - 1, (cell) => codes.get(cell) ?? 0) };
}

export function unpack(packed: Packed): readonly StoredValue[] {
  if (!("bits" in packed)) return packed;
  const codes = unpackBits(packed.bits, packed.width, packed.length);
  if ("distinct" in packed) return codes.map((code) => packed.distinct[code] ?? null);
  return codes.map((code) => (code === 0 ? null : (code + packed.from) / packed.per));
}

/** Undefined where something is no number, or one that would not come back to the last digit. */
function packNumbers(cells: readonly StoredValue[]): Packed | undefined {
  const per = [1, 10, 100, 1000].find((scale) => {
    return cells.every((cell) => {
      const whole = wholeOf(cell, scale);
      return cell === null || (Number.isSafeInteger(whole) && whole / scale === cell);
    });
  });
  if (per === undefined) return undefined;
  let least = wholeOf(cells.find((cell) => cell !== null) ?? 0, per);
  let most = least;
  for (const cell of cells) {
    if (cell === null) continue;
    const whole = wholeOf(cell, per);
    least = Math.min(least, whole);
    most = Math.max(most, whole);
  }
  const from = least - 1;
  if (most - from >= 2 ** 48) return undefined;
  return { per, from, ...packCodes(cells, most - from, (cell) => (cell === null ? 0 : wholeOf(cell, per) - from)) };
}

function wholeOf(cell: StoredValue, per: number): number {
  return Math.round(Number(cell) * per);
}

/** A whole number from 0 to `most` for each cell. */
function packCodes(cells: readonly StoredValue[], most: number, codeOf: (cell: StoredValue) => number): Codes {
  const width = Math.ceil(Math.log2(most + 1));
  return { length: cells.length, width, bits: packBits(cells, width, codeOf) };
}

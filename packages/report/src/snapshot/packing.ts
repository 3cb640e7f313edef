/** A column of values, of which many are equal: the distinct ones, and for each place a few bits that tell which. */
export interface PackedColumn<T> {
  readonly distinct: readonly T[];
  readonly bits: string;
}

/** Packs a column. */
export function packColumn<T>(values: readonly T[]): PackedColumn<T> {
  const indexes = new Map<T, number>();
  const codes = values.map((value) => {
    const index = indexes.get(value) ?? indexes.size;
    indexes.set(value, index);
    return index;
  });
  return { distinct: [...indexes.keys()], bits: packBits(codes, widthFor(indexes.size)) };
}

/** The first `length` values of a packed column. */
export function unpackColumn<T>({ distinct, bits }: PackedColumn<T>, length: number): readonly T[] {
  return unpackBits(bits, widthFor(distinct.length), length).flatMap((code) => distinct.slice(code, code + 1));
}

/** Whole numbers below 2^width as text, six bits in a character: nothing has to be escaped in JSON. */
export function packBits(numbers: Iterable<number>, width: number): string {
  let text = "";
  let pending = 0;
  let held = 0;
  for (const number of numbers) {
    pending = (pending << width) | number;
    held += width;
    for (; held >= 6; held -= 6) text += ALPHABET[(pending >> (held - 6)) & 63];
    pending &= 63;
  }
  return held > 0 ? text + ALPHABET[(pending << (6 - held)) & 63] : text;
}

/** The first `length` numbers that `packBits` wrote. */
export function unpackBits(text: string, width: number, length: number): number[] {
  const numbers: number[] = [];
  let pending = 0;
  let held = 0;
  let at = 0;
  while (numbers.length < length) {
    for (; held < width; held += 6, at += 1) pending = (pending << 6) | ALPHABET.indexOf(text.charAt(at));
    held -= width;
    numbers.push((pending >> held) & ((1 << width) - 1));
    pending &= 63;
  }
  return numbers;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The bits that tell so many values apart: none for one. */
function widthFor(count: number): number {
  return Math.ceil(Math.log2(Math.max(1, count)));
}

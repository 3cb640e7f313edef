/** Whole numbers below 2^width (at most 46 bits) as text, six bits in a character: nothing has to be escaped in JSON. */
export function packBits(numbers: readonly number[], width: number): string {
  const codes = new Uint8Array(Math.ceil((numbers.length * width) / 6));
  const shift = 2 ** width;
  let pending = 0;
  let held = 0;
  let at = 0;
  for (const number of numbers) {
    pending = pending * shift + number;
    for (held += width; held >= 6; at += 1) {
      held -= 6;
      const six = Math.floor(pending / 2 ** held);
      codes[at] = ALPHABET.charCodeAt(six);
      pending -= six * 2 ** held;
    }
  }
  if (held > 0) codes[at] = ALPHABET.charCodeAt(pending * 2 ** (6 - held));
  // In pieces, because a call takes only so many arguments.
  const pieces = Array.from({ length: Math.ceil(codes.length / PIECE) }, (_, piece) =>
    String.fromCharCode(...codes.subarray(piece * PIECE, (piece + 1) * PIECE)),
  );
  return pieces.join("");
}

/** The first `length` numbers that `packBits` wrote. */
export function unpackBits(text: string, width: number, length: number): readonly number[] {
  const numbers = new Array<number>(length);
  let pending = 0;
  let held = 0;
  let at = 0;
  for (let index = 0; index < length; index += 1) {
    for (; held < width; held += 6, at += 1) pending = pending * 64 + (VALUES[text.charCodeAt(at)] ?? 0);
    held -= width;
    const number = Math.floor(pending / 2 ** held);
    numbers[index] = number;
    pending -= number * 2 ** held;
  }
  return numbers;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)));
const PIECE = 8192;

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compressLzma } from "../build/compress-lzma.js";
import { decodeLzma } from "../inline/decode-lzma.js";

/** Bytes with repetitions near and far, which is what LZMA is about. */
const bytes = fc
  .array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 30 })), { maxLength: 30 })
  .map((runs) => {
    const repeated = runs.flatMap(([run, times]) => Array.from({ length: times }, () => [...run]).flat());
    return Uint8Array.from([...repeated, ...runs.flatMap(([run]) => [...run]), ...repeated]);
  });

describe("decodeLzma", () => {
  it("returns what was packed", () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect(decodeLzma(compressLzma(given), given.length).output).toEqual(given);
      }),
      { numRuns: 30 },
    );
  });

  it("returns a beginning of it, of the packed bytes that it says it has read", () => {
    fc.assert(
      fc.property(bytes, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
        const length = Math.floor(given.length * share);
        const packed = compressLzma(given);
        const { read } = decodeLzma(packed, length);
        expect(decodeLzma(packed.slice(0, read), length).output).toEqual(given.slice(0, length));
      }),
      { numRuns: 30 },
    );
  });

  it("knows distances of more than a window of gzip", () => {
    let random = 1;
    const noise = Uint8Array.from({ length: 70_000 }, () => {
      random = Math.imul(random, 1_103_515_245) + 12_345;
      return random >>> 24;
    });
    const given = new Uint8Array([...noise, ...noise]);
    expect(compressLzma(given).length).toBeLessThan(noise.length * 1.1);
    expect(decodeLzma(compressLzma(given), given.length).output).toEqual(given);
  });
});

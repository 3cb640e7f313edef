// lzma1's types are its sources, which our stricter compiler options reject. This file has types of its own.
import { compress } from "lzma1";

export function compressLzma(bytes) {
  return Uint8Array.from(compress(bytes, 9));
}

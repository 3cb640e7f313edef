import { decodeLzma } from "../inline/decode-lzma.js";
import { compressLzma } from "./compress-lzma.js";

/** Texts by name. */
export type Parts = Readonly<Record<string, string>>;

/** Elements of the page that `inline/unpack.js` unpacks. */
export interface PackedParts {
  readonly first: string;
  readonly later: string;
}

/** Packs texts into two elements. The first one can be unpacked before the other one is there. */
export function pack(first: Parts, later: Parts): PackedParts {
  const [start, end] = [bytesOf(first), bytesOf(later)];
  const packed = compressLzma(Buffer.concat([start, end]));
  const { read } = decodeLzma(packed, start.length);
  return {
    first: packedElement("packed-first", first, packed.subarray(0, read)),
    later: packedElement("packed-later", later, packed.subarray(read)),
  };
}

function bytesOf(parts: Parts): Buffer {
  return Buffer.from(Object.values(parts).join(""));
}

function packedElement(id: string, parts: Parts, packed: Uint8Array): string {
  const sizes = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.byteLength(text)]));
  return `<script type="text/plain" id="${id}" data-sizes='${JSON.stringify(sizes)}'>${Buffer.from(packed).toString("base64")}</script>`;
}

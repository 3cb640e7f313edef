/** Packs bytes in the format of `.lzma` files. */
export function compressLzma(bytes: Uint8Array): Uint8Array<ArrayBuffer>;

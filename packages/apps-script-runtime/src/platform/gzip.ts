import { gunzipSync, gzipSync } from "node:zlib";

/** Returns bytes compressed. */
export function gzip(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes);
}

/** Returns compressed bytes as they were. @throws Error if they are not gzip */
export function gunzip(bytes: Uint8Array): Uint8Array {
  return gunzipSync(bytes);
}

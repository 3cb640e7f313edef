import { sha256 } from "@noble/hashes/sha2.js";

/** Returns the digest of bytes. The browser's own is asynchronous. @throws Error for another algorithm than `sha256` */
export function digest(algorithm: string, bytes: Uint8Array): Uint8Array {
  if (algorithm !== "sha256") throw new Error(`Invalid argument: ${algorithm} is not in the page.`);
  return sha256(bytes);
}

import { createHash } from "node:crypto";

/** Returns the digest of bytes. @param algorithm `md5`, `sha1`, `sha256` or `sha512` */
export function digest(algorithm: string, bytes: Uint8Array): Uint8Array {
  return createHash(algorithm).update(bytes).digest();
}

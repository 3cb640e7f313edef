import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A token that lets a tool read the feed, as it is kept: only its hash. */
export interface KeptToken {
  /** What its owner calls it, such as `tableau`. */
  readonly name: string;
  /** SHA-256 of the token in hexadecimal. A token has 256 random bits, so a slow hash would protect nothing more. */
  readonly hash: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
}

/** Makes up a token. It is shown once and kept nowhere. */
export function newToken(name: string, now: number): { readonly token: string; readonly kept: KeptToken } {
  const token = `aihr-feed-${randomBytes(32).toString("base64url")}`;
  return { token, kept: { name, hash: hashOf(token).toString("hex"), createdAt: new Date(now).toISOString() } };
}

/** Returns the kept token that this text is, or null. Takes the same time for every wrong text. */
export function tokenOf(text: string, kept: readonly KeptToken[]): KeptToken | null {
  const hash = hashOf(text);
  let found: KeptToken | null = null;
  for (const each of kept) {
    const other = Buffer.from(each.hash, "hex");
    if (other.length === hash.length && timingSafeEqual(other, hash)) found = each;
  }
  return found;
}

function hashOf(text: string): Buffer {
  return createHash("sha256").update(text, "utf8").digest();
}

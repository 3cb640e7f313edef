import type { NoReply } from "../http/http-message.ts";
import { replyCharset } from "../http/reply-body.ts";

/**
 * Returns a reply's body as text in the character set that its `Content-Type` declares, UTF-8 if it declares none. Bytes
 * that are not of this character set are a failure: replacing them would show wrong names. For transports of your own on
 * platforms with `TextDecoder`.
 */
export function decodeReply(bytes: Uint8Array, contentType: string | null | undefined): string | NoReply {
  const charset = markedCharset(bytes) ?? replyCharset(contentType);
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    const text = error instanceof TypeError ? new TextDecoder(charset).decode(bytes) : undefined;
    return text && isCut(text) ? text : { failure: "unknown-charset", cause: charset };
  }
}

/** A byte-order mark of UTF-16 is more reliable than what is declared. */
function markedCharset([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** A reply that broke off within a character is no matter of its character set: reading it fails, and is tried again. */
function isCut(text: string): boolean {
  return text.indexOf("\uFFFD") === text.length - 1;
}

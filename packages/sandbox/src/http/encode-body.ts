import type { SandboxResponse } from "../exchange.ts";

/** Encodes a body in the character set that its response declares. */
export function encodeBody({ headers, body }: SandboxResponse): Uint8Array<ArrayBuffer> {
  const contentType = headers["content-type"] ?? "";
  if (contentType.endsWith("charset=utf-16le")) return new Uint8Array(Buffer.from(body, "utf16le"));
  if (!contentType.endsWith("charset=iso-8859-1")) return new Uint8Array(Buffer.from(body));
  // JSON can escape what the character set lacks.
  const escaped = body.replace(/[^\p{ASCII}\u00a0-\u00ff]/gu, jsonEscape);
  return new Uint8Array(Buffer.from(escaped, "latin1"));
}

function jsonEscape(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

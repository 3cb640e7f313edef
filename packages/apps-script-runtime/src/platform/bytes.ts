const encoder = new TextEncoder();
/** A byte order mark at the start is kept, as Google keeps it. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
/** `String.fromCharCode` takes only as many arguments as fit on the stack. */
const chunkSize = 8192;

/** Returns a text's bytes in UTF-8. */
export function utf8Bytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Returns the text that bytes in UTF-8 hold. */
export function utf8Text(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Returns bytes as base64. */
export function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += chunkSize) {
    binary += String.fromCharCode(...bytes.subarray(at, at + chunkSize));
  }
  return btoa(binary);
}

/** Returns the bytes of base64, of the web-safe kind too. Other characters are skipped. */
export function bytesOfBase64(text: string): Uint8Array {
  const plain = text
    .replace(/-/g, "+")
    .replace(/_/g, "/")
    .replace(/[^A-Za-z0-9+/]/g, "");
  return Uint8Array.from(atob(plain), (character) => character.charCodeAt(0));
}

/** Returns a random UUID. Pages that are not served over HTTPS have no `crypto.randomUUID`. */
export function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}

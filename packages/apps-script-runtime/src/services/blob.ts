import { utf8Bytes, utf8Text } from "../platform/bytes.ts";

const bytesOfBlobs = new WeakMap<object, Uint8Array>();

/** A blob of Apps Script, whose bytes are numbers from -128 to 127. */
export function blobOf(bytes: Uint8Array, contentType = "application/octet-stream") {
  const blob = {
    getBytes: () => Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    getDataAsString: () => utf8Text(bytes),
    getContentType: () => contentType,
    setContentType: (type: string) => blobOf(bytes, type),
  };
  bytesOfBlobs.set(blob, bytes);
  return blob;
}

/** The bytes of a blob, of a list of bytes, or of a text in UTF-8. */
export function bytesOf(value: unknown): Uint8Array {
  if (typeof value === "string") return utf8Bytes(value);
  if (Array.isArray(value)) return new Uint8Array(Int8Array.from(value).buffer);
  const bytes = typeof value === "object" && value !== null ? bytesOfBlobs.get(value) : undefined;
  if (!bytes) throw new Error("The parameters don't match the method signature.");
  return bytes;
}

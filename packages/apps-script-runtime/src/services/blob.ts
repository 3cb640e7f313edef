const bytesOfBlobs = new WeakMap<object, Buffer>();

/** A blob of Apps Script, whose bytes are numbers from -128 to 127. */
export function blobOf(bytes: Buffer, contentType = "application/octet-stream") {
  const blob = {
    getBytes: () => Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    getDataAsString: () => bytes.toString("utf8"),
    getContentType: () => contentType,
    setContentType: (type: string) => blobOf(bytes, type),
  };
  bytesOfBlobs.set(blob, bytes);
  return blob;
}

/** The bytes of a blob, of a list of bytes, or of a text in UTF-8. */
export function bytesOf(value: unknown): Buffer {
  if (typeof value === "string") return Buffer.from(value, "utf8");
  if (Array.isArray(value)) return Buffer.from(Int8Array.from(value).buffer);
  const bytes = typeof value === "object" && value !== null ? bytesOfBlobs.get(value) : undefined;
  if (!bytes) throw new Error("The parameters don't match the method signature.");
  return bytes;
}

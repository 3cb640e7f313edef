/** A text as compressed text, for a cache that takes nothing but text. */
export function compress(text: string): string {
  const packed = Utilities.gzip(Utilities.newBlob(text, "text/plain"));
  return Utilities.base64Encode(packed.getBytes());
}

/** What `compress` was given. Throws when the text was damaged. */
export function decompress(text: string): string {
  const packed = Utilities.newBlob(Utilities.base64Decode(text), "application/x-gzip");
  return Utilities.ungzip(packed).getDataAsString();
}

/** The first bytes of what was packed, and how many packed bytes they need. */
export interface DecodedLzma {
  readonly output: Uint8Array<ArrayBuffer>;
  readonly read: number;
}

export function decodeLzma(packed: Uint8Array, length: number): DecodedLzma;

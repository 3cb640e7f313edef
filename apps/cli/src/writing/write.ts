/** Writes data after the data before, and waits until they are out. */
export type Write = (data: string | Uint8Array) => Promise<void>;

/** Writes items in one format as they come. Nothing is written before the first call. */
export interface Sink<Item> {
  write(items: readonly Item[]): Promise<void>;
  /** Writes what remains, such as the end of a JSON array. */
  end(): Promise<void>;
}

import { deflateRawSync, inflateRawSync } from "node:zlib";
import { releaseMemory } from "./free-memory.ts";

/** Many items in little memory: as compressed JSON, so they must survive it. */
export interface PackedItems<Item> {
  readonly size: number;
  add(items: readonly Item[]): void;
  /** Returns the items in order, batch by batch. */
  batches(): Iterable<readonly Item[]>;
}

/** Creates an empty store. */
export function createPackedItems<Item>(): PackedItems<Item> {
  const packed: Uint8Array[] = [];
  let loose: Item[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(items) {
      size += items.length;
      for (const item of items) {
        loose.push(item);
        if (loose.length < batchSize) continue;
        packed.push(pack(loose));
        loose = [];
      }
    },
    *batches() {
      for (const batch of packed) {
        yield unpack(batch);
        releaseMemory(batchSize);
      }
      if (loose.length > 0) yield loose;
    },
  };

  // Only what went through `pack` comes here.
  function unpack(batch: Uint8Array): readonly Item[] {
    return JSON.parse(inflateRawSync(batch).toString("utf8"));
  }
}

const batchSize = 250;

function pack(items: readonly unknown[]): Uint8Array {
  // A copy: what zlib returns is a small part of a larger block. `Buffer.from` would put the copy into that block, too.
  return new Uint8Array(deflateRawSync(JSON.stringify(items), { level: 1 }));
}

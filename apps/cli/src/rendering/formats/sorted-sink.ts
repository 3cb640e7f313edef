import { createSortedItems } from "../store/sorted-items.ts";
import type { Sink } from "./sink.ts";

/** A sink that passes all items on in order at the end. */
export function sortedSink<Item>(sink: Sink<Item>, compare: (a: Item, b: Item) => number): Sink<Item> {
  const sorted = createSortedItems(compare);
  return {
    async write(items) {
      sorted.add(items);
    },
    async end() {
      for (const batch of sorted.batches()) await sink.write(batch);
      await sink.end();
    },
  };
}

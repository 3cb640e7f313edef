import { siftDown, siftUp } from "./heap.ts";
import { createPackedItems, type PackedItems } from "./packed-items.ts";

/** Many items, given back in order. */
export interface SortedItems<Item> {
  add(items: readonly Item[]): void;
  /** Returns all items in order, batch by batch. Equal items keep the order in which they came. */
  batches(): Iterable<readonly Item[]>;
}

type Compare<Item> = (a: Item, b: Item) => number;

/** Creates a store that sorts runs as they fill up, packs them, and merges them at the end. */
export function createSortedItems<Item>(compare: Compare<Item>, runLength = 20_000): SortedItems<Item> {
  const runs: PackedItems<Item>[] = [];
  let loose: Item[] = [];
  return {
    add(items) {
      for (const item of items) {
        loose.push(item);
        if (loose.length < runLength) continue;
        const run = createPackedItems<Item>();
        run.add(loose.sort(compare));
        runs.push(run);
        loose = [];
      }
    },
    *batches() {
      loose.sort(compare);
      if (runs.length === 0) {
        if (loose.length > 0) yield loose;
      } else yield* merged([...runs.map((run) => cursorOver(run.batches())), cursorOver([loose])], compare);
    },
  };
}

/** Where a run is being read. */
interface Cursor<Item> {
  next(): { readonly item: Item } | undefined;
}

function cursorOver<Item>(batches: Iterable<readonly Item[]>): Cursor<Item> {
  const items = (function* () {
    for (const batch of batches) yield* batch;
  })();
  return {
    next() {
      const step = items.next();
      return step.done ? undefined : { item: step.value };
    },
  };
}

interface Head<Item> {
  readonly item: Item;
  readonly run: number;
}

function* merged<Item>(cursors: readonly Cursor<Item>[], compare: Compare<Item>): Iterable<readonly Item[]> {
  const heap: Head<Item>[] = [];
  const isBefore = (a: Head<Item>, b: Head<Item>) => (compare(a.item, b.item) || a.run - b.run) < 0;
  for (const [run, cursor] of cursors.entries()) {
    const head = cursor.next();
    if (head !== undefined) siftUp(heap, { ...head, run }, isBefore);
  }

  let batch: Item[] = [];
  for (let [first] = heap; first !== undefined; [first] = heap) {
    batch.push(first.item);
    const next = cursors[first.run]?.next();
    if (next !== undefined) siftDown(heap, { ...next, run: first.run }, isBefore);
    else {
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) siftDown(heap, last, isBefore);
    }
    if (batch.length < mergedBatchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const mergedBatchSize = 1000;

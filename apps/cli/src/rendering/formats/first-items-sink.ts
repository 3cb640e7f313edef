import type { Sink } from "./sink.ts";

/** A sink that passes on only the first items, up to a number. */
export function firstItemsSink<Item>(sink: Sink<Item>, atMost: number): Sink<Item> {
  let left = atMost;
  return {
    async write(items) {
      const first = items.slice(0, left);
      left -= first.length;
      if (first.length > 0) await sink.write(first);
    },
    end: () => sink.end(),
  };
}

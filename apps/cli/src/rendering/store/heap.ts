/** Adds an element to a binary heap, whose first element is before all others. */
export function siftUp<T>(heap: T[], added: T, isBefore: (a: T, b: T) => boolean): void {
  let at = heap.length;
  heap.push(added);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || !isBefore(added, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = added;
}

/** Replaces the first element of a binary heap that is not empty. */
export function siftDown<T>(heap: T[], replacement: T, isBefore: (a: T, b: T) => boolean): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const [one, other] = [heap[left], heap[left + 1]];
    if (one === undefined) break;
    const isOther = other !== undefined && isBefore(other, one);
    const least = isOther ? other : one;
    if (!isBefore(least, replacement)) break;
    heap[at] = least;
    at = isOther ? left + 1 : left;
  }
  heap[at] = replacement;
}

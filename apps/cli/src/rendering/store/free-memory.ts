import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Returns a function to call with the number of learners or rows that were handled, which frees what they left behind. V8
 * would let that grow to several times what is in use, which takes a million learners past 600 MB.
 */
export function createMemoryRelease(): (handled: number) => void {
  let unfreed = 0;
  let collect: (() => void) | undefined;
  return (handled) => {
    unfreed += handled;
    if (unfreed < handledBetween) return;
    unfreed = 0;
    collect ??= garbageCollector();
    collect();
  };
}

/** Small reports never get here; in large ones it takes a twentieth of the time. */
const handledBetween = 20_000;

function garbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  return typeof collect === "function" ? () => void collect() : () => {};
}

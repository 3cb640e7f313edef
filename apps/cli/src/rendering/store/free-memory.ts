import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * To be called with the number of learners or rows that were handled: now and then it frees what they left behind. V8 would
 * let that grow to several times what is in use, which takes a million learners past 600 MB.
 */
export function releaseMemory(handled: number): void {
  unfreed += handled;
  if (unfreed < handledBetween) return;
  unfreed = 0;
  collect ??= garbageCollector();
  collect();
}

let unfreed = 0;
let collect: (() => void) | undefined;

/** Small reports never get here; in large ones it takes a twentieth of the time. */
const handledBetween = 20_000;

function garbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  return typeof gc === "function" ? () => void gc() : () => {};
}

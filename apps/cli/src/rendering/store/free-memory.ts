import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * To be called with the number of learners or rows that were handled: now and then it frees what they left behind. V8 would
 * let that grow to several times what is in use, which takes a million learners past 600 MB.
 */
export function releaseMemory(handled: number): void {
  if (!isYoungSpaceCapped) capYoungSpace();
  unfreed += handled;
  if (unfreed < handledBetween) return;
  unfreed = 0;
  collect ??= garbageCollector();
  collect();
}

let isYoungSpaceCapped = false;

/**
 * Keeps V8 from enlarging the space for new objects further. Node 24 would take 134 MB for it and keep them; an eighth is as
 * fast for a report. V8's own limit can only be set where Node is started.
 */
function capYoungSpace(): void {
  const youngSpace = getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space");
  if ((youngSpace?.space_size ?? 0) < youngSpaceBytes) return;
  isYoungSpaceCapped = true;
  setFlagsFromString("--semi-space-growth-factor=1");
}

const youngSpaceBytes = 16 * 1024 * 1024;

let unfreed = 0;
let collect: (() => void) | undefined;

/** Small reports never get here; in large ones it takes a twentieth of the time. */
const handledBetween = 20_000;

function garbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  return typeof gc === "function" ? () => void gc() : () => {};
}

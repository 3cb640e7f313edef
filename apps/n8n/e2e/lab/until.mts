import { setTimeout as wait } from "node:timers/promises";

/** Returns what `look` returns as soon as that is something; throws if it is not in time. */
export async function until<T>(what: string, look: () => Promise<T | undefined>, patienceMs = 30_000): Promise<T> {
  const deadlineMs = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadlineMs) throw new Error(`Waited ${patienceMs / 1000} seconds in vain: ${what}.`);
    await wait(100);
  }
}

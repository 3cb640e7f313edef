import { setTimeout as wait } from "node:timers/promises";

/** What `look` gives as soon as it gives something; throws when it does not in time. */
export async function until<T>(what: string, look: () => Promise<T | undefined>, patienceMs = 30_000): Promise<T> {
  const deadlineMs = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadlineMs) throw new Error(`Waited ${patienceMs / 1000} seconds in vain: ${what}.`);
    await wait(100);
  }
}

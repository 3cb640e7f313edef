import { advance, nowOf, type SharedClock } from "../clock.ts";
import { createCaches } from "./caches.ts";
import type { HostOptions } from "./host-options.ts";
import { createLocks, OUTSIDE } from "./locks.ts";
import { createMailbox } from "./mailbox.ts";
import { createPropertyStores } from "./property-stores.ts";
import { createTriggers } from "./triggers.ts";
import { createUrlFetch, type ScriptRequest } from "./url-fetch.ts";
import { createWorkbook } from "./workbook/workbook.ts";

/** All that Google keeps for a script, by the operations that executions and tests call. */
export type Operations = ReturnType<typeof createOperations>;

export function createOperations(options: HostOptions, clock: SharedClock) {
  const now = () => nowOf(clock);
  const waited = (ms: number) => advance(clock, ms);
  const caches = createCaches(now);
  const properties = createPropertyStores();
  const locks = createLocks(waited);
  const urlFetch = createUrlFetch(options, now, waited);
  const triggers = createTriggers();
  const mailbox = createMailbox(options.mailQuota ?? 100);
  const workbook = createWorkbook();
  const calls = new Map<string, number>();
  const shown: { readonly kind: string; readonly text: string }[] = [];
  let executions = 0;
  const { owner = "owner@example.com", timeZone = "Europe/Amsterdam" } = options;

  return {
    workbook,
    caches,
    properties,
    mailbox,
    triggers,
    urlFetch,
    count(operation: string, times = 1) {
      calls.set(operation, (calls.get(operation) ?? 0) + times);
    },
    begin() {
      executions += 1;
      return { execution: executions, owner, timeZone };
    },
    end: (execution: number) => locks.releaseAll(execution),
    send: (requests: readonly ScriptRequest[], isBatch: boolean) => urlFetch.send(requests, isBatch),
    locks,
    show(kind: string, text: string) {
      shown.push({ kind, text });
    },
    /** For tests. */
    control: {
      calls: () => Object.fromEntries(calls),
      forgetCalls: () => calls.clear(),
      shown: () => [...shown],
      toasts: () => [...workbook.toasts],
      holdLock: (lock: string) => locks.take(lock, OUTSIDE, 0),
      releaseLock: (lock: string) => locks.release(lock, OUTSIDE),
    },
  };
}

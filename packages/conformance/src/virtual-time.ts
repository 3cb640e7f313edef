import { setImmediate } from "node:timers/promises";

/** Time that passes only during sleeps, so that minutes of waiting take no real time. */
export interface VirtualTime {
  now(): number;
  /** Several sleeps may overlap: time jumps to the earliest end once nothing else is left to do. */
  sleep(ms: number): Promise<void>;
  sleepSync(ms: number): void;
  /** Milliseconds slept, in order. */
  readonly sleeps: readonly number[];
}

interface Sleeper {
  readonly until: number;
  wake(): void;
}

export const epoch = Date.parse("2026-11-01T12:00:00Z");

export function virtualTime(): VirtualTime {
  const sleeps: number[] = [];
  const sleepers: Sleeper[] = [];
  let now = epoch;
  let isWaking = false;

  const wakeFirst = async () => {
    isWaking = true;
    for (;;) {
      await setImmediate();
      sleepers.sort((one, other) => one.until - other.until);
      const first = sleepers.shift();
      if (!first) break;
      now = Math.max(now, first.until);
      first.wake();
    }
    isWaking = false;
  };
  return {
    now: () => now,
    sleep(ms) {
      sleeps.push(ms);
      return new Promise((wake) => {
        sleepers.push({ until: now + ms, wake });
        if (!isWaking) void wakeFirst();
      });
    },
    sleepSync(ms) {
      sleeps.push(ms);
      now += ms;
    },
    sleeps,
  };
}

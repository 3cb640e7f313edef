/** Time that passes only when somebody sleeps, so that minutes of waiting take none. */
export interface VirtualTime {
  now(): number;
  sleep(ms: number): Promise<void>;
  sleepSync(ms: number): void;
  /** Milliseconds slept, in order. */
  readonly sleeps: readonly number[];
}

export const epoch = Date.parse("2026-11-01T12:00:00Z");

export function virtualTime(): VirtualTime {
  const sleeps: number[] = [];
  let now = epoch;
  const sleepSync = (ms: number) => {
    sleeps.push(ms);
    now += ms;
  };
  return {
    now: () => now,
    async sleep(ms) {
      sleepSync(ms);
    },
    sleepSync,
    sleeps,
  };
}

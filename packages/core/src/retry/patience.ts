import type { MonotonicClock } from "./monotonic-clock.ts";

/** The time that one reading may spend waiting. Waits that overlap count once; time spent working does not count. */
export interface Patience {
  /** Milliseconds left for waiting. */
  leftMs(): number;
  /** Call when a wait begins. Returns a function to call when it ends. */
  startWait(): () => void;
}

export function createPatience(patienceMs: number, clock: MonotonicClock): Patience {
  let spentMs = 0;
  let waiting = 0;
  let waitingSince = 0;

  return {
    leftMs() {
      const runningMs = waiting > 0 ? clock.elapsedMs() - waitingSince : 0;
      return patienceMs - spentMs - runningMs;
    },
    startWait() {
      if (waiting++ === 0) waitingSince = clock.elapsedMs();
      return () => {
        if (--waiting === 0) spentMs += clock.elapsedMs() - waitingSince;
      };
    },
  };
}

/** A clock that a change of the system's time neither sets back nor moves ahead of a running wait. */
export interface MonotonicClock {
  /** Milliseconds since the clock was created. */
  elapsedMs(): number;
  /** Call when a wait of `ms` milliseconds begins. Returns a function to call when it ends, in time or interrupted. */
  startWait(ms: number): (isInTime: boolean) => void;
}

/** How late a timer may fire. */
const lateMs = 1000;

/**
 * Derives a monotonic clock from the system's (`now`, milliseconds since 1970), so that runtimes need no second one.
 * Steps back are ignored. A finished wait took its full time; while one runs, its end has not come yet.
 */
export function createMonotonicClock(now: () => number): MonotonicClock {
  const runningUntil = new Set<{ readonly elapsedMs: number }>();
  let elapsedMs = 0;
  let lastReading = now();

  const read = (): number => {
    const reading = now();
    const passed = reading - lastReading;
    lastReading = reading;
    const firstEnd = Math.min(...Array.from(runningUntil, (end) => end.elapsedMs));
    // Far beyond the end of a wait that still runs, the system's time was set: how much time passed is not known.
    if (elapsedMs + passed <= firstEnd + lateMs) {
      elapsedMs = Math.max(elapsedMs, Math.min(elapsedMs + passed, firstEnd));
    }
    return elapsedMs;
  };

  return {
    elapsedMs: read,
    startWait(ms) {
      const end = { elapsedMs: read() + ms };
      runningUntil.add(end);
      return (isInTime) => {
        read();
        runningUntil.delete(end);
        if (isInTime) elapsedMs = Math.max(elapsedMs, end.elapsedMs);
      };
    },
  };
}

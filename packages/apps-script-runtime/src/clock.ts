/** How time passes in a runtime. */
export interface ClockOptions {
  /** Milliseconds since 1970 at which it begins. */
  readonly at: number;
  /**
   * Whether real time passes as well. Without it, the clock stands still but for what is waited (`Utilities.sleep`,
   * the latency of `UrlFetchApp`, `SpreadsheetApp.flush`), so that nothing depends on how fast this machine is.
   */
  readonly runs?: boolean;
  /** Milliseconds that Google takes to calculate a sheet when a script waits for it by `flush` (default 0). */
  readonly flushMs?: number;
}

/** A clock that threads share. */
export interface SharedClock {
  readonly waited: BigInt64Array;
  readonly at: number;
  readonly runs: boolean;
  readonly flushMs: number;
  readonly startedAt: number;
}

/** Creates a clock. Only memory of the kind `SharedArrayBuffer` is shared with other threads. */
export function createClock(
  { at, runs = false, flushMs = 0 }: ClockOptions,
  memory: ArrayBufferLike = new SharedArrayBuffer(8),
): SharedClock {
  return { waited: new BigInt64Array(memory), at, runs, flushMs, startedAt: Date.now() };
}

/** Milliseconds since 1970, by this clock. */
export function nowOf({ at, waited, runs, startedAt }: SharedClock): number {
  return at + Number(Atomics.load(waited, 0)) + (runs ? Date.now() - startedAt : 0);
}

/** Moves the clock on by these milliseconds. */
export function advance(clock: SharedClock, ms: number): void {
  Atomics.add(clock.waited, 0, BigInt(Math.ceil(ms)));
}

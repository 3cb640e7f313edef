/** The holder that is not an execution: a test that holds a lock, so that all executions find it taken. */
export const OUTSIDE = 0;

/** Google's locks, each by its name: one holder, the others wait in line. */
export interface Locks {
  /** Whether the lock was had in time: a promise only while another execution holds it. */
  take(lock: string, execution: number, timeoutMs: number): boolean | Promise<boolean>;
  holds(lock: string, execution: number): boolean;
  release(lock: string, execution: number): void;
  /** Google does so when an execution ends. */
  releaseAll(execution: number): void;
}

interface Waiter {
  readonly execution: number;
  readonly settle: (had: boolean) => void;
}

/** Calls `waited` when time passes waiting for a lock that is never released. Others are waited for in real time, `patience` times
 * as long as asked, so that a busy machine does not decide what a script sees. */
export function createLocks(waited: (ms: number) => void, patience: number): Locks {
  const holders = new Map<string, number>();
  const lines = new Map<string, readonly Waiter[]>();

  const release = (lock: string, execution: number) => {
    if (holders.get(lock) !== execution) return;
    const [next, ...others] = lines.get(lock) ?? [];
    lines.set(lock, others);
    if (!next) return void holders.delete(lock);
    holders.set(lock, next.execution);
    next.settle(true);
  };

  return {
    take(lock, execution, timeoutMs) {
      const holder = holders.get(lock) ?? execution;
      if (holder === execution) {
        holders.set(lock, execution);
        return true;
      }
      if (holder === OUTSIDE || timeoutMs <= 0) {
        waited(timeoutMs);
        return false;
      }
      return new Promise((resolve) => {
        const waiter: Waiter = {
          execution,
          settle(had) {
            clearTimeout(timer);
            resolve(had);
          },
        };
        const timer = setTimeout(() => {
          lines.set(
            lock,
            (lines.get(lock) ?? []).filter((each) => each !== waiter),
          );
          resolve(false);
        }, timeoutMs * patience);
        lines.set(lock, [...(lines.get(lock) ?? []), waiter]);
      });
    },
    holds: (lock, execution) => holders.get(lock) === execution,
    release,
    releaseAll(execution) {
      for (const lock of [...holders.keys()]) release(lock, execution);
    },
  };
}

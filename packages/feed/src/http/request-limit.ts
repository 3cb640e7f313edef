/** Counts events by key within a minute. */
export interface RequestLimit {
  /** Whether the key has reached its limit. Returns the seconds until it has not, or 0. */
  secondsToWait(key: string): number;
  count(key: string): void;
}

const minuteMs = 60_000;
/** More keys than this within a minute are an attack: the oldest are forgotten. */
const mostKeys = 10_000;

/** Creates a limit of events per minute for each key. */
export function createRequestLimit(perMinute: number, now: () => number): RequestLimit {
  const windows = new Map<string, { readonly startedAt: number; events: number }>();
  const windowOf = (key: string) => {
    const window = windows.get(key);
    return window !== undefined && now() - window.startedAt < minuteMs ? window : null;
  };
  return {
    secondsToWait(key) {
      const window = windowOf(key);
      if (window === null || window.events < perMinute) return 0;
      return Math.ceil((window.startedAt + minuteMs - now()) / 1000);
    },
    count(key) {
      const window = windowOf(key);
      if (window !== null) {
        window.events += 1;
        return;
      }
      windows.delete(key);
      windows.set(key, { startedAt: now(), events: 1 });
      const [oldest] = windows.keys();
      if (windows.size > mostKeys && oldest !== undefined) windows.delete(oldest);
    },
  };
}

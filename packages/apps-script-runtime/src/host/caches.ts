import { ServiceError } from "../link/question.ts";
import { utf8Bytes } from "../platform/bytes.ts";

const most = { keyLength: 250, valueBytes: 102_400, seconds: 21_600, items: 1000, itemsKept: 900 };
const defaultSeconds = 600;

/** Google's caches, each by its name, with their limits. */
export interface Caches {
  getAll(cache: string, keys: readonly string[]): Readonly<Record<string, string>>;
  putAll(cache: string, entries: Readonly<Record<string, string>>, seconds?: number): void;
  removeAll(cache: string, keys: readonly string[]): void;
  /** Everything that is kept in all caches, keys and values: for looking whether they hold what they must not. */
  kept(): readonly (readonly [key: string, value: string])[];
  /** Google may forget anything at any time. */
  forget(test: (key: string) => boolean): void;
}

export function createCaches(now: () => number): Caches {
  const caches = new Map<string, Map<string, { readonly value: string; readonly until: number }>>();
  const cacheOf = (name: string) => {
    const cache = caches.get(name) ?? new Map();
    caches.set(name, cache);
    return cache;
  };

  return {
    getAll(name, keys) {
      const cache = cacheOf(name);
      const found: Record<string, string> = {};
      for (const key of keys) {
        checkKey(key);
        const entry = cache.get(key);
        if (entry && entry.until > now()) found[key] = entry.value;
      }
      return found;
    },
    putAll(name, entries, seconds = defaultSeconds) {
      const cache = cacheOf(name);
      if (!(seconds >= 1 && seconds <= most.seconds)) throw new ServiceError("Argument too large: expirationInSeconds");
      for (const [key, value] of Object.entries(entries)) {
        checkKey(key);
        if (utf8Bytes(value).length > most.valueBytes) throw new ServiceError("Argument too large: value");
        cache.delete(key);
        cache.set(key, { value, until: now() + seconds * 1000 });
      }
      if (cache.size > most.items) shrink(cache);
    },
    removeAll(name, keys) {
      for (const key of keys) cacheOf(name).delete(key);
    },
    kept: () =>
      [...caches.values()].flatMap((cache) => [...cache].map(([key, { value }]): [string, string] => [key, value])),
    forget(test) {
      for (const cache of caches.values()) for (const key of [...cache.keys()]) if (test(key)) cache.delete(key);
    },
  };
}

function checkKey(key: string): void {
  if (key.length > most.keyLength) throw new ServiceError("Argument too large: key");
}

/** Those that expire last stay. */
function shrink(cache: Map<string, { readonly until: number }>): void {
  const byEnd = [...cache].sort(([, a], [, b]) => b.until - a.until);
  for (const [key] of byEnd.slice(most.itemsKept)) cache.delete(key);
}

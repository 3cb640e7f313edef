import { ServiceError } from "../link/question.ts";
import { utf8Bytes } from "../platform/bytes.ts";
import { createDayQuota } from "./day-quota.ts";

const most = { valueBytes: 9 * 1024, storeBytes: 500 * 1024 };

/** Google's property stores, each by its name, with their limits. Reads and writes of a user are counted by the day. */
export interface PropertyStores {
  all(store: string, user?: string): Readonly<Record<string, string>>;
  set(store: string, properties: Readonly<Record<string, string>>, replaces: boolean, user?: string): void;
  remove(store: string, keys: readonly string[] | null, user?: string): void;
}

/**
 * 9 KB a value, 500 KB a store, 50,000 reads and writes in a day for a consumer's account.
 *
 * @see https://developers.google.com/apps-script/guides/services/quotas
 */
export function createPropertyStores(usesInDay: number, now: () => number): PropertyStores {
  const stores = new Map<string, Readonly<Record<string, string>>>();
  const quota = createDayQuota(usesInDay, "properties", now);
  const stored = (store: string) => stores.get(store) ?? {};
  const count = (user: string | undefined, times: number) => {
    if (user !== undefined) quota.use(user, times);
  };

  return {
    all(store, user) {
      count(user, 1);
      return stored(store);
    },
    set(store, properties, replaces, user) {
      count(user, Object.keys(properties).length);
      for (const value of Object.values(properties)) {
        if (utf8Bytes(value).length > most.valueBytes) throw new ServiceError("Argument too large: value");
      }
      const next = { ...(replaces ? {} : stored(store)), ...properties };
      const bytes = Object.entries(next).reduce((sum, [key, value]) => sum + utf8Bytes(key + value).length, 0);
      if (bytes > most.storeBytes) {
        throw new ServiceError(
          "You have exceeded the property storage quota. Please remove some properties and try again.",
        );
      }
      stores.set(store, next);
    },
    remove(store, keys, user) {
      const gone = new Set(keys ?? Object.keys(stored(store)));
      count(user, gone.size);
      stores.set(store, Object.fromEntries(Object.entries(stored(store)).filter(([key]) => !gone.has(key))));
    },
  };
}

import { ServiceError } from "../link/sync-link.ts";

const most = { valueBytes: 9 * 1024, storeBytes: 500 * 1024 };

/** Google's property stores, each by its name, with their limits. */
export interface PropertyStores {
  all(store: string): Readonly<Record<string, string>>;
  set(store: string, properties: Readonly<Record<string, string>>, replaces: boolean): void;
  remove(store: string, keys: readonly string[] | null): void;
}

export function createPropertyStores(): PropertyStores {
  const stores = new Map<string, Readonly<Record<string, string>>>();
  const all = (store: string) => stores.get(store) ?? {};

  return {
    all,
    set(store, properties, replaces) {
      for (const value of Object.values(properties)) {
        if (Buffer.byteLength(value) > most.valueBytes) throw new ServiceError("Argument too large: value");
      }
      const next = { ...(replaces ? {} : all(store)), ...properties };
      const bytes = Object.entries(next).reduce((sum, [key, value]) => sum + Buffer.byteLength(key + value), 0);
      if (bytes > most.storeBytes) {
        throw new ServiceError(
          "You have exceeded the property storage quota. Please remove some properties and try again.",
        );
      }
      stores.set(store, next);
    },
    remove(store, keys) {
      const gone = new Set(keys ?? Object.keys(all(store)));
      stores.set(store, Object.fromEntries(Object.entries(all(store)).filter(([key]) => !gone.has(key))));
    },
  };
}

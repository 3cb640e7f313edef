import type { Permissions } from "./permissions.ts";
import type { Surroundings } from "./surroundings.ts";

export function createCacheService({ ask, user }: Surroundings, { demand }: Permissions) {
  const cache = (name: string) => {
    const getAll = (keys: readonly string[]) => ask("Cache.getAll", name, keys) as Readonly<Record<string, string>>;
    const putAll = (entries: Readonly<Record<string, string>>, seconds?: number) =>
      void ask("Cache.putAll", name, entries, seconds);
    return {
      getAll,
      putAll,
      get: (key: string) => getAll([key])[key] ?? null,
      put: (key: string, value: string, seconds?: number) => putAll({ [key]: value }, seconds),
      remove: (key: string) => void ask("Cache.removeAll", name, [key]),
      removeAll: (keys: readonly string[]) => void ask("Cache.removeAll", name, keys),
    };
  };
  const open = (method: string, name: string) => () => {
    demand(`CacheService.${method}`, null, "LIMITED", "FULL", "CUSTOM_FUNCTION");
    return cache(name);
  };
  return {
    getDocumentCache: open("getDocumentCache", "document"),
    getScriptCache: open("getScriptCache", "script"),
    getUserCache: open("getUserCache", `user:${user}`),
  };
}

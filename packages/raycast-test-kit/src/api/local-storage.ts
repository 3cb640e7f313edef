import type { LocalStorage as Real } from "@raycast/api";
import { world } from "../world.ts";

/** Raycast's storage, in memory. */
export const LocalStorage = {
  getItem: async <T extends Real.Value = Real.Value>(key: string): Promise<T | undefined> =>
    world.localStorage.get(key) as T | undefined,
  setItem: async (key: string, value: Real.Value): Promise<void> => void world.localStorage.set(key, value),
  removeItem: async (key: string): Promise<void> => void world.localStorage.delete(key),
  allItems: async () => Object.fromEntries(world.localStorage),
  clear: async (): Promise<void> => world.localStorage.clear(),
};

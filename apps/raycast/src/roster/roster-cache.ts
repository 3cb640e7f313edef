import { Cache } from "@raycast/api";
import type { Account } from "../account/account.ts";

// Raycast shares this cache between all commands of the extension; the caches of its hooks are one per function.
const cache = new Cache({ namespace: "roster" });

/** What is cached for an account. */
export type CachedKind = "roster" | "baseline" | "earlier-baseline" | "refused" | "recents";

/** Returns the cached text of this kind. */
export function readCached(kind: CachedKind, account: Account): string | undefined {
  return cache.get(key(kind, account));
}

/** Caches a text of this kind. */
export function writeCached(kind: CachedKind, account: Account, text: string): void {
  write(key(kind, account), text);
}

/** Removes what is cached of this kind. */
export function removeCached(kind: CachedKind, account: Account): void {
  cache.remove(key(kind, account));
}

/**
 * Returns which learners the cache may hold: it changes whenever learners are removed. A reading that began before must
 * not write them again, in whichever command it runs.
 */
export function cacheEpoch(): string | undefined {
  return cache.get(epochKey);
}

/** Calls the listener whenever something was cached or removed, until the returned function is called. */
export function onCacheChange(listener: () => void): () => void {
  return cache.subscribe(listener);
}

/** Makes this account the only one with data in the cache. */
export function claimCache(account: Account): void {
  const owner = cache.get(ownerKey);
  if (owner === account.id) return;
  if (owner !== undefined) emptyCache();
  write(ownerKey, account.id);
}

/** Removes everything, of all accounts and of older versions of the extension, and begins a new epoch. */
export function emptyCache(): void {
  const owner = cache.get(ownerKey);
  cache.clear();
  write(epochKey, `${Date.now()} ${Math.random()}`);
  if (owner !== undefined) write(ownerKey, owner);
}

/** A full disk is no reason to show nothing: the next command reads the report again. */
function write(name: string, text: string): void {
  try {
    cache.set(name, text);
  } catch {
    // Its message may quote the text.
  }
}

const ownerKey = "owner.v2";
const epochKey = "epoch.v1";

/** The version is that of the text's format: data of an older extension are not found, instead of misread. */
function key(kind: CachedKind, { id }: Pick<Account, "id">): string {
  return `${kind}.v2.${id}`;
}

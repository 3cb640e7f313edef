import { Cache } from "@raycast/api";
import type { Account } from "../account/account.ts";
import { encodeBaseline, isOutdated } from "./pace-baseline.ts";
import type { Roster } from "./roster.ts";
import { decodeRoster, encodeRoster, type RosterHeader, rosterHeaderOf } from "./roster-text.ts";

/** Why the API rejects this account. Its cached data are not shown meanwhile. */
export type AccountRefusal = "key-refused" | "no-permission";

// Raycast shares this cache between all commands of the extension; the caches of its hooks are one per function.
const cache = new Cache({ namespace: "roster" });

const dayMs = 86_400_000;

/** Returns the last complete roster of this account, unless it is older than 30 days or the account was refused since. */
export function keptRoster(account: Account, now = Date.now()): Roster | undefined {
  const packed = kept("roster", account);
  if (packed === undefined) return undefined;
  if (now - rosterHeaderOf(packed).readAt <= 30 * dayMs) return decodeRoster(packed);
  forget(account.id);
  return undefined;
}

/** Returns when the kept roster was read and how many learners it has, without unpacking it. */
export function keptRosterHeader(account: Account): RosterHeader | undefined {
  const packed = kept("roster", account);
  return packed === undefined ? undefined : rosterHeaderOf(packed);
}

/** Keeps a roster for all commands. Data of other accounts are removed. */
export function keepRoster(account: Account, roster: Roster): void {
  const owner = cache.get(ownerKey);
  if (owner !== undefined && owner !== account.id) forget(owner);
  cache.set(ownerKey, account.id);
  cache.remove(key("refused", account));
  cache.set(key("roster", account), encodeRoster(roster));
  if (isOutdated(cache.get(key("baseline", account)), roster.readAt)) {
    cache.set(key("baseline", account), encodeBaseline(roster));
  }
}

/** Returns what is kept of an earlier report, to measure a learner's pace. */
export function keptBaseline(account: Account): string | undefined {
  return kept("baseline", account);
}

/** Returns the IDs of the learners of this account that were opened last, newest first. */
export function keptRecents(account: Account): readonly string[] {
  return (cache.get(key("recents", account)) ?? "").split(" ").filter((id) => id !== "");
}

/** Keeps the IDs of the learners that were opened last. */
export function keepRecents(account: Account, learnerIds: readonly string[]): void {
  cache.set(key("recents", account), learnerIds.join(" "));
}

/** Remembers that the API refused this account, until it answers again. */
export function refuse(account: Account, refusal: AccountRefusal): void {
  cache.set(key("refused", account), refusal);
}

/** Returns how the API refused this account last, or undefined if it did not. */
export function refusalOf(account: Account): AccountRefusal | undefined {
  const refusal = cache.get(key("refused", account));
  return refusal === "key-refused" || refusal === "no-permission" ? refusal : undefined;
}

/** Removes everything that is kept, of all accounts. */
export function clearKept(): void {
  cache.clear();
}

const ownerKey = "owner.v2";
const kinds = ["roster", "baseline", "refused", "recents"] as const;

/** What is kept for this account, unless it was refused since. */
function kept(kind: "roster" | "baseline", account: Account): string | undefined {
  return refusalOf(account) === undefined ? cache.get(key(kind, account)) : undefined;
}

function forget(accountId: string): void {
  for (const kind of kinds) cache.remove(key(kind, { id: accountId }));
}

/** The version is that of the text's format: data of an older extension are not found, instead of misread. */
function key(kind: (typeof kinds)[number], { id }: Pick<Account, "id">): string {
  return `${kind}.v2.${id}`;
}

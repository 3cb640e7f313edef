import { Cache } from "@raycast/api";
import type { Account } from "../account/account.ts";
import { encodeEarlier, isOutdated } from "./earlier.ts";
import type { Roster } from "./roster.ts";
import { decodeRoster, encodeRoster, loadedAtOf } from "./roster-text.ts";

/** Why the API lets this account see nothing: what is kept for it is not shown meanwhile. */
export type Refusal = "key-refused" | "no-permission";

// Raycast shares it between all commands of the extension; the hooks' own caches are one for each function.
const cache = new Cache({ namespace: "roster" });

const DAY_MS = 86_400_000;

/** The last good roster of this account, unless it is more than 30 days old or the account was refused since. */
export function keptRoster(account: Account, now = Date.now()): Roster | undefined {
  const packed = kept("roster", account);
  if (packed === undefined) return undefined;
  if (now - loadedAtOf(packed) <= 30 * DAY_MS) return decodeRoster(packed);
  forget(account.id);
  return undefined;
}

/** How old the kept roster is, in milliseconds, without unpacking it; infinite where there is none. */
export function keptAgeMs(account: Account): number {
  const packed = kept("roster", account);
  return packed === undefined ? Number.POSITIVE_INFINITY : Date.now() - loadedAtOf(packed);
}

/** Keeps a roster for all commands, and the data of this account only. */
export function keepRoster(account: Account, roster: Roster): void {
  const owner = cache.get(OWNER);
  if (owner !== undefined && owner !== account.id) forget(owner);
  cache.set(OWNER, account.id);
  cache.remove(key("refused", account));
  cache.set(key("roster", account), encodeRoster(roster));
  if (isOutdated(cache.get(key("earlier", account)), roster.loadedAt)) {
    cache.set(key("earlier", account), encodeEarlier(roster));
  }
}

/** What is remembered of an earlier report, to tell a learner's pace. */
export function keptEarlier(account: Account): string | undefined {
  return kept("earlier", account);
}

/** The learners of this account who were opened last, newest first. */
export function keptRecents(account: Account): readonly string[] {
  return (cache.get(key("recents", account)) ?? "").split(" ").filter((id) => id !== "");
}

/** Keeps who was opened last. */
export function keepRecents(account: Account, learnerIds: readonly string[]): void {
  cache.set(key("recents", account), learnerIds.join(" "));
}

/** Remembers that the API refused this account, until it answers again. */
export function refuse(account: Account, refusal: Refusal): void {
  cache.set(key("refused", account), refusal);
}

/** Whether and how this account was refused last. */
export function refusalOf(account: Account): Refusal | undefined {
  const refusal = cache.get(key("refused", account));
  return refusal === "key-refused" || refusal === "no-permission" ? refusal : undefined;
}

/** Removes everything that any account's reports left behind. */
export function clearKept(): void {
  cache.clear();
}

const OWNER = "owner.v1";
const KINDS = ["roster", "earlier", "refused", "recents"] as const;

/** What is kept for this account, unless it was refused since. */
function kept(kind: "roster" | "earlier", account: Account): string | undefined {
  return refusalOf(account) === undefined ? cache.get(key(kind, account)) : undefined;
}

function forget(accountId: string): void {
  for (const kind of KINDS) cache.remove(key(kind, { id: accountId }));
}

/** The version is that of the text's form: an older extension's data are not found, instead of misread. */
function key(kind: (typeof KINDS)[number], { id }: Pick<Account, "id">): string {
  return `${kind}.v1.${id}`;
}

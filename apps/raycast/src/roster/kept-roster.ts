import type { FiguresBefore } from "@aihr-plugins/answers";
import type { Account } from "../account/account.ts";
import { baselineOfLastWeek, encodeBaseline, figuresAt, isWeekOld } from "./pace-baseline.ts";
import type { Roster } from "./roster.ts";
import { claimCache, emptyCache, readCached, removeCached, writeCached } from "./roster-cache.ts";
import { decodeRoster, encodeRoster, type RosterHeader, rosterHeaderOf } from "./roster-text.ts";

/** Why the API rejects this account. */
export type AccountRefusal = "key-refused" | "no-permission";

const dayMs = 86_400_000;

/** Returns the last complete roster of this account, unless it is older than 30 days or the account was refused since. */
export function keptRoster(account: Account, now = Date.now()): Roster | undefined {
  const packed = kept("roster", account);
  if (packed === undefined) return undefined;
  if (now - rosterHeaderOf(packed).readAt <= 30 * dayMs) return decodeRoster(packed);
  emptyCache();
  return undefined;
}

/** Returns when the kept roster was read and how many learners it has, without unpacking it. */
export function keptRosterHeader(account: Account): RosterHeader | undefined {
  const packed = kept("roster", account);
  return packed === undefined ? undefined : rosterHeaderOf(packed);
}

/** Keeps a roster for all commands. Data of other accounts are removed. */
export function keepRoster(account: Account, roster: Roster): void {
  claimCache(account);
  removeCached("refused", account);
  writeCached("roster", account, encodeRoster(roster));
  keepBaseline(account, roster);
}

/** Keeps two baselines a week apart, so that one of them is from about a week ago. */
function keepBaseline(account: Account, roster: Roster): void {
  const newest = readCached("baseline", account);
  if (!isWeekOld(newest, roster.readAt)) return;
  if (newest !== undefined) writeCached("earlier-baseline", account, newest);
  writeCached("baseline", account, encodeBaseline(roster));
}

/** Returns what is kept of a report about a week before `readAt`, to see what changed and at what pace. */
export function keptBaseline(account: Account, readAt: number): string | undefined {
  return baselineOfLastWeek([kept("baseline", account), kept("earlier-baseline", account)], readAt);
}

/** Returns the metrics of all learners about a week before this roster; undefined if it is incomplete or none are kept. */
export function figuresBefore(account: Account, { complete, readAt }: Roster): FiguresBefore | undefined {
  return complete ? figuresAt(keptBaseline(account, readAt)) : undefined;
}

/** Returns the IDs of the learners of this account that were opened last, newest first. */
export function keptRecents(account: Account): readonly string[] {
  return (readCached("recents", account) ?? "").split(" ").filter((id) => id !== "");
}

/** Keeps the IDs of the learners that were opened last. */
export function keepRecents(account: Account, learnerIds: readonly string[]): void {
  writeCached("recents", account, learnerIds.join(" "));
}

/** Removes all learners, of this account and any other, and remembers that the API refused this one. */
export function refuse(account: Account, refusal: AccountRefusal): void {
  emptyCache();
  claimCache(account);
  writeCached("refused", account, refusal);
}

/** Returns how the API refused this account last, or undefined if it did not. */
export function refusalOf(account: Account): AccountRefusal | undefined {
  const refusal = readCached("refused", account);
  return refusal === "key-refused" || refusal === "no-permission" ? refusal : undefined;
}

/** What is kept for this account, unless it was refused since. */
function kept(kind: "roster" | "baseline" | "earlier-baseline", account: Account): string | undefined {
  return refusalOf(account) === undefined ? readCached(kind, account) : undefined;
}

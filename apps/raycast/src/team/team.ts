import type { AdoptionViewModel } from "@aihr-plugins/core";
import { learnerIdentity } from "@aihr-plugins/report";
import { Cache } from "@raycast/api";
import type { Account } from "../account/account.ts";
import type { Roster } from "../roster/roster.ts";

// Apart from the roster, so that neither its size nor Clear Cached Data removes what a person chose.
const cache = new Cache({ namespace: "team" });

/** The learners whom a person pinned, by ID. Immutable: the same object until the team changes. */
export interface Team {
  readonly ids: ReadonlySet<string>;
  /** Whether the learner of this ID is pinned. IDs are compared without case. */
  has(learnerId: string): boolean;
}

/** Returns the pinned learners of this account. */
export function readTeam(account: Account): Team {
  const text = cache.get(key(account)) ?? "";
  if (latest?.text === text) return latest.team;
  const ids = new Set(text.split(" ").filter((id) => id !== ""));
  const team: Team = { ids, has: (learnerId) => ids.has(learnerIdentity(learnerId)) };
  latest = { text, team };
  return team;
}

/** Returns the learners that are pinned. */
export function teamOf(learners: readonly AdoptionViewModel[], team: Team): readonly AdoptionViewModel[] {
  return learners.filter(({ userId }) => team.has(userId));
}

/** Pins a learner, or removes one who is pinned. */
export function toggleInTeam(account: Account, learnerId: string): void {
  const identity = learnerIdentity(learnerId);
  const { ids } = readTeam(account);
  writeTeam(account, ids.has(identity) ? [...ids].filter((id) => id !== identity) : [...ids, identity]);
}

/** Removes all pins of this account. */
export function clearTeam(account: Account): void {
  writeTeam(account, []);
}

/** Takes over the last account's pins if they are learners of this one: a new key for the same organization. */
export function adoptTeam(account: Account, { learners }: Roster): void {
  const last = cache.get(lastKey);
  if (last === undefined || last === account.id || cache.has(key(account))) return;
  const pinned = new Set((cache.get(key({ id: last })) ?? "").split(" "));
  const known = learners.map(({ userId }) => learnerIdentity(userId)).filter((id) => pinned.has(id));
  if (known.length > 0) writeTeam(account, known);
}

function writeTeam(account: Account, ids: readonly string[]): void {
  const last = cache.get(lastKey);
  if (last !== undefined && last !== account.id) cache.remove(key({ id: last }));
  cache.set(lastKey, account.id);
  cache.set(key(account), ids.join(" "));
}

const lastKey = "last.v1";

let latest: { readonly text: string; readonly team: Team } | undefined;

function key({ id }: Pick<Account, "id">): string {
  return `team.v1.${id}`;
}

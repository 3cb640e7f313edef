import { countText } from "@aihr-plugins/report";
import type { Account } from "../account/account.ts";
import { type Failure, failureOf, incompleteReport, shrunkReport } from "../failures/failure.ts";
import { adoptTeam } from "../team/team.ts";
import { keepRoster, keptRoster, keptRosterHeader, refuse } from "./kept-roster.ts";
import { type LoadOptions, loadRoster } from "./load-roster.ts";
import type { Roster } from "./roster.ts";
import { cacheEpoch, claimCache } from "./roster-cache.ts";
import type { RosterHeader } from "./roster-text.ts";

interface Options extends Omit<LoadOptions, "expectedLearners"> {
  /** A kept roster of at most this age, in milliseconds, is returned without a request. Without it, none is. */
  readonly freshForMs?: number | undefined;
  /** The kept roster, if the caller has it already: a second copy would not fit into memory. */
  readonly known?: Roster | undefined;
}

/** The result of a reading: a roster, and what went wrong if it is not the newest or not complete. */
export type RosterResult =
  | { readonly ok: true; readonly roster: Roster; readonly failure?: undefined }
  | {
      readonly ok: false;
      readonly roster: Roster | undefined;
      readonly failure: Failure;
      /** A complete report with so few learners that a person decides whether it replaces the kept one. */
      readonly doubtful?: Roster;
    };

/** A command that was just closed left data this fresh: no reason to wait. */
export const freshMs = 10 * 60_000;

/**
 * Reads the roster and keeps it. If that fails, returns the last complete one, unless the API refuses the account: then
 * no names are shown or kept. Neither an incomplete roster nor one that lost most learners replaces a complete one. Never
 * throws.
 */
export async function readRoster(
  account: Account,
  { freshForMs = 0, known, ...options }: Options = {},
): Promise<RosterResult> {
  claimCache(account);
  const epoch = cacheEpoch();
  // Removed meanwhile, by whichever command, what the caller has is not to be shown again.
  const last = () => (epoch === cacheEpoch() ? known : undefined) ?? keptRoster(account);
  const header = keptRosterHeader(account);
  const fresh = isFresh(header, freshForMs) ? last() : undefined;
  if (fresh !== undefined) return { ok: true, roster: fresh };
  try {
    const roster = await loadRoster(account, { ...options, expectedLearners: header?.learners });
    if (!roster.complete) {
      const before = last();
      return { ok: false, roster: before?.complete ? before : roster, failure: incompleteReport(roster.reasons) };
    }
    if (header !== undefined && lostMost(roster, header)) {
      const failure = shrunkReport(shrunkText(roster, header));
      return { ok: false, roster: last(), failure, doubtful: roster };
    }
    if (epoch === cacheEpoch()) keep(account, roster);
    return { ok: true, roster };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== "key-refused" && failure.kind !== "no-permission") {
      return { ok: false, roster: last(), failure };
    }
    if (epoch === cacheEpoch()) refuse(account, failure.kind);
    return { ok: false, roster: undefined, failure };
  }
}

/** Keeps a roster, and the pins of an earlier key for the same organization. */
export function keep(account: Account, roster: Roster): void {
  keepRoster(account, roster);
  adoptTeam(account, roster);
}

/** A clock that was set back makes the roster one of the future: read it again. */
function isFresh(header: RosterHeader | undefined, freshForMs: number): boolean {
  const ageMs = header === undefined ? Number.NaN : Date.now() - header.readAt;
  return ageMs >= 0 && ageMs < freshForMs;
}

/** An organization does not lose half of its learners between two readings; a server that replies empty does. */
function lostMost({ learners }: Roster, before: RosterHeader): boolean {
  return learners.length < before.learners / 2;
}

function shrunkText({ learners }: Roster, before: RosterHeader): string {
  const now = learners.length === 0 ? "no learners" : `only ${countText(learners.length, "learner")}`;
  return `AIHR's report now lists ${now}; the last one listed ${countText(before.learners, "learner")}.`;
}

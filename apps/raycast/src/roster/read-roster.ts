import type { Account } from "../account/account.ts";
import { type Failure, failureOf, incompleteReport } from "../failures/failure.ts";
import { keepRoster, keptRoster, keptRosterHeader, refuse } from "./kept-roster.ts";
import { type LoadOptions, loadRoster } from "./load-roster.ts";
import type { Roster } from "./roster.ts";

interface Options extends Omit<LoadOptions, "expectedLearners"> {
  /** A kept roster of at most this age, in milliseconds, is returned without a request. Without it, none is. */
  readonly freshForMs?: number | undefined;
  /** The kept roster, if the caller has it already: a second copy would not fit into memory. */
  readonly known?: Roster | undefined;
}

/** The result of a reading: a roster, and what went wrong if it is not the newest or not complete. */
export type RosterResult =
  | { readonly ok: true; readonly roster: Roster; readonly failure?: undefined }
  | { readonly ok: false; readonly roster: Roster | undefined; readonly failure: Failure };

/** A command that was just closed left data this fresh: no reason to wait. */
export const freshMs = 10 * 60_000;

/**
 * Reads the roster and keeps it. If that fails, returns the last complete one, unless the API refuses the account: then
 * no names are shown. An incomplete roster never replaces a complete one. Never throws.
 */
export async function readRoster(
  account: Account,
  { freshForMs = 0, known, ...options }: Options = {},
): Promise<RosterResult> {
  const kept = () => known ?? keptRoster(account);
  const header = keptRosterHeader(account);
  const fresh = header !== undefined && Date.now() - header.readAt < freshForMs ? kept() : undefined;
  if (fresh !== undefined) return { ok: true, roster: fresh };
  try {
    const roster = await loadRoster(account, { ...options, expectedLearners: header?.learners });
    if (!roster.complete) return { ok: false, roster: kept() ?? roster, failure: incompleteReport(roster.reasons) };
    keep(account, roster);
    return { ok: true, roster };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== "key-refused" && failure.kind !== "no-permission") {
      return { ok: false, roster: kept(), failure };
    }
    refuse(account, failure.kind);
    return { ok: false, roster: undefined, failure };
  }
}

/** A full disk is no reason to show nothing. */
function keep(account: Account, roster: Roster): void {
  try {
    keepRoster(account, roster);
  } catch {
    // The next command reads the report again.
  }
}

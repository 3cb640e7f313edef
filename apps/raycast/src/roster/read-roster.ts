import type { Account } from "../account/account.ts";
import { type Failure, failureOf } from "../failures/failure.ts";
import { soFarText } from "../words/so-far-text.ts";
import { keepRoster, keptAgeMs, keptRoster, refuse } from "./kept-roster.ts";
import { type LoadOptions, loadRoster } from "./load-roster.ts";
import type { Roster } from "./roster.ts";

export interface ReadOptions extends LoadOptions {
  /** A kept roster of at most this age, in milliseconds, is taken as it is; without it, none is. */
  readonly freshForMs?: number | undefined;
  /** The kept roster, where the caller has it already: a second copy would not fit into memory. */
  readonly known?: Roster | undefined;
}

/** What came of reading: a roster, and what went wrong where it is not the newest or not whole. */
export type Read =
  | { readonly ok: true; readonly roster: Roster; readonly failure?: undefined }
  | { readonly ok: false; readonly roster: Roster | undefined; readonly failure: Failure };

/** A command that was just closed left data this fresh: no reason to wait. */
export const FRESH_MS = 10 * 60_000;

/**
 * Reads the roster and keeps it. Whatever goes wrong, the last good one stays and is given, save when the API refuses
 * the account: then nobody's name is. An incomplete roster replaces none that is whole. Throws nothing.
 */
export async function readRoster(
  account: Account,
  { freshForMs = 0, known, ...options }: ReadOptions = {},
): Promise<Read> {
  const kept = () => known ?? keptRoster(account);
  const fresh = keptAgeMs(account) < freshForMs ? kept() : undefined;
  if (fresh !== undefined) return { ok: true, roster: fresh };
  try {
    const roster = await loadRoster(account, options);
    if (!roster.complete) return { ok: false, roster: kept() ?? roster, failure: incomplete(roster) };
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

function incomplete({ learners, total }: Roster): Failure {
  const message = `${soFarText(learners.length, total)} came. Try again in a few minutes.`;
  return { kind: "incomplete", title: "Report Came Incomplete", message };
}

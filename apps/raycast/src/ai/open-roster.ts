import { readAccount } from "../account/account.ts";
import { readRoster } from "../roster/read-roster.ts";
import { indexOf, type RosterIndex } from "../search/roster-index.ts";
import { ageText } from "../words/age-text.ts";

/** What a tool answers from, and what it must tell about it. */
export interface OpenRoster {
  readonly index: RosterIndex;
  readonly now: number;
  readonly about: {
    /** How old the numbers are. */
    readonly updated: string;
    /** Why they are not newer or not whole. */
    readonly warning?: string;
  };
}

// A conversation asks several tools in a row, and a report does not change by the minute.
const FRESH_MS = 30 * 60_000;

/**
 * The roster for a tool.
 *
 * @throws Error with a sentence that the model can pass on; it holds nothing of the key or of learners
 */
export async function openRoster(): Promise<OpenRoster> {
  const { roster, failure } = await readRoster(readAccount(), { freshForMs: FRESH_MS });
  if (roster === undefined) throw new Error(failure?.message ?? "There is no report.");
  const now = Date.now();
  const warning = failure === undefined ? {} : { warning: failure.message };
  return { index: indexOf(roster.learners), now, about: { updated: ageText(roster.loadedAt, now), ...warning } };
}

import type { ReportOptions } from "@aihr-plugins/report";
import { readAccount } from "../account/account.ts";
import { localOptions } from "../roster/local-options.ts";
import { readRoster } from "../roster/read-roster.ts";
import { indexOf, type RosterIndex } from "../search/roster-index.ts";
import { asOf } from "../words/as-of.ts";

/** What a tool answers from, and what every answer says about it. */
export interface OpenRoster {
  readonly index: RosterIndex;
  readonly options: ReportOptions;
  readonly about: {
    /** When the numbers were true. */
    readonly figures: string;
    /** Why they are not newer or not complete. */
    readonly warning?: string;
  };
}

// A conversation calls several tools in a row, and a report does not change by the minute.
const freshForMs = 30 * 60_000;

/**
 * Returns the roster for a tool.
 *
 * @throws Error with a sentence that the model can pass on, without API key and learners
 */
export async function openRoster(): Promise<OpenRoster> {
  const { roster, failure } = await readRoster(readAccount(), { freshForMs });
  if (roster === undefined) throw new Error(failure?.message ?? "There is no report.");
  const options = localOptions(roster.readAt);
  const warning = failure === undefined ? {} : { warning: failure.message };
  return { index: indexOf(roster.learners, options), options, about: { figures: asOf(options), ...warning } };
}

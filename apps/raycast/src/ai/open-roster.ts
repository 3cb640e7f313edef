import { countText, type ReportOptions } from "@aihr-plugins/report";
import { type Account, readAccount } from "../account/account.ts";
import { localOptions } from "../roster/local-options.ts";
import { readRoster } from "../roster/read-roster.ts";
import type { Roster } from "../roster/roster.ts";
import { indexOf, type RosterIndex } from "../search/roster-index.ts";
import { readTeam, teamOf } from "../team/team.ts";
import { shownAsOf } from "../words/as-of.ts";

/** What a tool answers from, and what every answer says about it. */
export interface OpenRoster {
  readonly index: RosterIndex;
  readonly options: ReportOptions;
  readonly about: {
    /** When the numbers were true, and how long ago that is. */
    readonly figures: string;
    /** Set if the answer is about My Team only. */
    readonly scope?: string;
    /** Why they are not newer or not complete. */
    readonly warning?: string;
  };
}

// A conversation calls several tools in a row, and a report does not change by the minute.
const freshForMs = 30 * 60_000;

/**
 * Returns the roster for a tool; of My Team only, if asked.
 *
 * @throws Error with a sentence that the model can pass on, without API key and learners
 */
export async function openRoster(isTeam = false): Promise<OpenRoster> {
  const account = readAccount();
  const { roster, failure } = await readRoster(account, { freshForMs });
  if (roster === undefined) throw new Error(failure?.message ?? "There is no report.");
  const options = localOptions(roster.readAt);
  const { learners, ...scope } = isTeam ? teamScope(account, roster) : roster;
  const warning = failure?.message ?? ("warning" in scope ? scope.warning : undefined);
  return {
    index: indexOf(learners, options),
    options,
    about: {
      figures: shownAsOf(options),
      ...("scope" in scope && { scope: scope.scope }),
      ...(warning !== undefined && { warning }),
    },
  };
}

function teamScope(account: Account, roster: Roster) {
  const learners = teamOf(roster.learners, readTeam(account));
  const scope = `My Team: ${countText(learners.length, "learner")}`;
  if (learners.length > 0) return { learners, scope };
  const warning = "My Team is empty. Open Find Learner, select a learner and run Add to My Team.";
  return { learners, scope, warning };
}

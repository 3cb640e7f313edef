import { type AnswerSource, answerSourceOf } from "@aihr-plugins/answers";
import { countText } from "@aihr-plugins/report";
import { type Account, readAccount } from "../account/account.ts";
import { figuresBefore, keptBaseline } from "../roster/kept-roster.ts";
import { localOptions } from "../roster/local-options.ts";
import { observedAt } from "../roster/pace-baseline.ts";
import { readRoster } from "../roster/read-roster.ts";
import type { Roster } from "../roster/roster.ts";
import { indexOf } from "../search/roster-index.ts";
import { readTeam, teamOf } from "../team/team.ts";

// A conversation calls several tools in a row, and a report does not change by the minute.
const freshForMs = 30 * 60_000;

/**
 * Returns the roster for a tool to answer from; of My Team only, if asked.
 *
 * @throws Error with a sentence that the model can pass on, without API key and learners
 */
export async function openRoster(isTeam = false): Promise<AnswerSource> {
  const account = readAccount();
  const { roster, failure } = await readRoster(account, { freshForMs });
  if (roster === undefined) throw new Error(failure?.message ?? "There is no report.");
  const { learners, scope, warning } = isTeam ? teamScope(account, roster) : wholeScope(roster);
  const index = indexOf(learners, localOptions(roster.readAt));
  return answerSourceOf(index, {
    now: Date.now(),
    scope,
    warning: failure?.message ?? warning,
    figuresBefore: isTeam ? undefined : figuresBefore(account, roster),
    observedBefore: (row) => observedAt(keptBaseline(account, roster.readAt), row),
  });
}

interface RosterScope extends Pick<Roster, "learners"> {
  readonly scope?: string;
  readonly warning?: string;
}

function wholeScope({ learners }: Roster): RosterScope {
  return { learners };
}

function teamScope(account: Account, roster: Roster): RosterScope {
  const learners = teamOf(roster.learners, readTeam(account));
  const scope = `My Team: ${countText(learners.length, "learner")}`;
  if (learners.length > 0) return { learners, scope };
  const warning = "My Team is empty. Open Find Learner, select a learner and run Add to My Team.";
  return { learners, scope, warning };
}

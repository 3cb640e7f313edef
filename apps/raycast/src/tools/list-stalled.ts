import * as answers from "@aihr-plugins/answers";
import { openRoster } from "../ai/open-roster.ts";

type Input = {
  /** Only this program: its name or abbreviation. */
  program?: string;
  /** An enrollment has stalled if it had no activity for more than this many days. Defaults to 30. */
  days?: number;
  /** Whether to list enrollments at risk instead: not stalled yet, but quiet for half of the days or over the program's duration. */
  atRisk?: boolean;
  /** Only learners in My Team, whom the user pinned. Defaults to false. */
  team?: boolean;
  /** How many to list, 1 to 20. Defaults to 10. */
  limit?: number;
};

/**
 * Lists enrollments in progress that have had no activity for a number of days, longest first, or those at risk of it. A
 * learner is listed once for each program.
 */
export default async function listStalled({ team, ...input }: Input) {
  return answers.listStalled(await openRoster(team), input);
}

import * as answers from "@aihr-plugins/answers";
import { openRoster } from "../ai/open-roster.ts";

type Input = {
  /** A name, part of a name, initials, a learner ID or a program. Leave out a person's title. Leave it out to list all. */
  query?: string;
  /** Only this program: its name or abbreviation. */
  program?: string;
  /** Only learners with an enrollment of this status, in the program if one is named. Inactive means something in progress and no activity in any program for more than 30 days. */
  status?: "completed" | "in-progress" | "not-started" | "inactive";
  /** Only learners in My Team, whom the user pinned. Defaults to false. */
  team?: boolean;
  /** How many to list, 1 to 20. Defaults to 10. */
  limit?: number;
};

/**
 * Finds learners by name, part of a name, initials, learner ID or program, or lists those in a program or of a status.
 * Returns learner IDs for the other tools. It never guesses: learners listed as others or similar are no matches.
 */
export default async function findLearner({ team, ...input }: Input) {
  return answers.findLearner(await openRoster(team), input);
}

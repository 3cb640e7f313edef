import * as answers from "@aihr-plugins/answers";
import { openRoster } from "../ai/open-roster.ts";

type Input = {
  /** Only this program: its name or abbreviation. */
  program?: string;
  /** Only learners in My Team, whom the user pinned. Defaults to false. */
  team?: boolean;
};

/**
 * The figures of all learners or of one program: adoption, completion, hours, activity, stalled enrollments, learners by
 * stage. Of all learners also how the figures have changed since last week. No names.
 */
export default async function teamSummary({ team, ...input }: Input) {
  return answers.teamSummary(await openRoster(team), input);
}

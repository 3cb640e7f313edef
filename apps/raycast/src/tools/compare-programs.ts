import * as answers from "@aihr-plugins/answers";
import { openRoster } from "../ai/open-roster.ts";

type Input = {
  /** The programs to compare, by name or abbreviation, separated by commas. Defaults to all. */
  programs?: string;
  /** The metric to sort by, such as "Completion rate" or "Stalled enrollments". Defaults to Learners. */
  sortBy?: string;
  /** Whether the lowest value comes first. By default the highest does. */
  lowestFirst?: boolean;
  /** Only learners in My Team, whom the user pinned. Defaults to false. */
  team?: boolean;
  /** How many programs to list. Defaults to all that fit. */
  limit?: number;
};

/**
 * Compares programs by learners, adoption, completion, progress, hours and stalled enrollments, one row for each program.
 * No names of learners.
 */
export default async function comparePrograms({ team, ...input }: Input) {
  return answers.comparePrograms(await openRoster(team), input);
}

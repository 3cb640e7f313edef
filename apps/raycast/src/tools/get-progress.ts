import * as answers from "@aihr-plugins/answers";
import { openRoster } from "../ai/open-roster.ts";

type Input = {
  /** The learner: an ID from another answer, or the name as the user wrote it. */
  learner: string;
  /** Only this program: its name or abbreviation. */
  program?: string;
};

/**
 * One learner's progress, time spent, time left, last activity, and the change since last week in each program, with the
 * estimated finish. If several learners match, it returns them and no progress: ask the user which one is meant.
 */
export default async function getProgress(input: Input) {
  return answers.getProgress(await openRoster(), input);
}

import type { AdoptionViewModel } from "@aihr-plugins/core";
import { ambiguousText, learnerLabel, learnerName, notFoundText } from "@aihr-plugins/report";
import { createLearnerLookup } from "@aihr-plugins/report/lookup";
import { UserError } from "../../errors/user-error.ts";
import type { Wanted } from "./read-wanted.ts";

/**
 * Finds the learner that an input item asks for; undefined if there is none and the item accepts that.
 *
 * @throws UserError for a name that several learners match, and for a learner who does not exist but must
 */
export type LearnerFinder = (wanted: Wanted) => AdoptionViewModel | undefined;

/** Creates a finder over the learners. Only its errors' details hold names: n8n logs messages. */
export function createLearnerFinder(learners: readonly AdoptionViewModel[]): LearnerFinder {
  const lookup = createLearnerLookup(learners);
  const byId = new Map(learners.map((learner) => [learner.userId.toLowerCase(), learner]));

  return ({ text, isId, mustExist }) => {
    if (isId) {
      const learner = byId.get(text.toLowerCase());
      if (learner === undefined && mustExist) throw notFound(text);
      return learner;
    }
    const result = lookup.find(text);
    if (result.kind === "found") return result.match;
    if (result.kind === "ambiguous") throw ambiguous(text, result.candidates.map(learnerLabel));
    if (mustExist) throw notFound(text, result.suggestions.map(learnerName));
    return undefined;
  };
}

/** The text may be a learner's name or ID, too, so the message does not have it. */
function ambiguous(text: string, candidates: readonly string[]): UserError {
  const message = `The name in 'Learner' matches ${candidates.length} learners. Use the full name or the learner ID.`;
  return new UserError(message, ambiguousText("learner", text, candidates));
}

function notFound(text: string, suggestions: readonly string[] = []): UserError {
  return new UserError("No learner matches 'Learner'.", notFoundText("learner", text, suggestions));
}

import type { AdoptionViewModel } from "@aihr-plugins/core";
import { createLearnerLookup } from "@aihr-plugins/report";
import { UserInputProblem } from "../common/user-input-problem.ts";
import type { Wanted } from "./read-wanted.ts";

/**
 * Gives the function that tells who was meant, nobody being an answer too. A name that fits more than one is never
 * guessed.
 */
export function whoIs(learners: readonly AdoptionViewModel[]) {
  const lookup = createLearnerLookup(learners);
  const byId = new Map(learners.map((learner) => [learner.userId.toLowerCase(), learner]));

  /** @throws UserInputProblem for a name of several, and for nobody where that is to stop the node */
  return ({ text, isId, mustExist }: Wanted): { readonly learner?: AdoptionViewModel } => {
    if (isId) {
      const learner = byId.get(text.toLowerCase());
      if (learner !== undefined) return { learner };
      if (mustExist) throw new UserInputProblem(`There is no learner with the ID ${text}.`);
      return {};
    }
    const answer = lookup.find(text);
    if (answer.kind === "found") return { learner: answer.match };
    if (answer.kind === "ambiguous") throw new UserInputProblem(severalOf(text, answer.candidates));
    if (mustExist) throw new UserInputProblem(nobodyOf(text, answer.suggestions));
    return {};
  };
}

function severalOf(text: string, candidates: readonly AdoptionViewModel[]): string {
  const shown = candidates.slice(0, 5).map(({ userId, userName }) => `${userName ?? "no name"} (${userId})`);
  const more = candidates.length > shown.length ? `, and ${candidates.length - shown.length} more` : "";
  return `'${text}' fits ${candidates.length} learners: ${shown.join(", ")}${more}. Use the whole name or the ID.`;
}

function nobodyOf(text: string, suggestions: readonly AdoptionViewModel[]): string {
  const names = suggestions.map(({ userName }) => userName).filter(Boolean);
  return `There is no learner '${text}'.${names.length > 0 ? ` Did you mean ${names.join(" or ")}?` : ""}`;
}

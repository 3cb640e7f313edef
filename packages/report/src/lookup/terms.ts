import type { AdoptionViewModel } from "@aihr-plugins/core";
import { textOrNull } from "../presence.ts";
import { fold } from "./fold.ts";
import { idsInLabel } from "./ids-in-label.ts";
import { queryOf } from "./name-index.ts";

/** Where to file a learner in an index that is read in parts. Null is nowhere. */
export interface LearnerTerms {
  /** The ID, in lower case. */
  readonly id: string | null;
  /** The letters of the name in alphabetical order: the same for its words in any order, joined or apart. */
  readonly name: string | null;
}

/**
 * Returns the terms under which to file a learner. A lookup of only the learners that have one of the terms of a typed text
 * answers `findWhole` as a lookup of all learners would: others may have them, but none that matches is missing.
 *
 * @example
 * const { ids, name } = typedTerms("Diaz, Ana");
 * const filed = learners.filter((learner) => ids.includes(learnerTerms(learner).id) || learnerTerms(learner).name === name);
 * createLearnerLookup(filed).findWhole("Diaz, Ana");
 */
export function learnerTerms({ userId, userName }: AdoptionViewModel): LearnerTerms {
  const [id, name] = [textOrNull(userId), textOrNull(userName)];
  return { id: id?.toLowerCase() ?? null, name: name && lettersOf(name) };
}

/** Returns the terms to look under for what a person types: IDs, of which a label like `Name (ID)` has two, and a name. */
export function typedTerms(text: string): { readonly ids: readonly string[]; readonly name: string } {
  const typed = text.trim();
  return { ids: [typed.toLowerCase(), ...idsInLabel(typed)], name: lettersOf(typed) };
}

function lettersOf(name: string): string {
  return [...queryOf(fold(name)).asWritten].sort().join("");
}

import type { AdoptionViewModel } from "@aihr-plugins/core";
import { createLearnerLookup, type LookupResult } from "@aihr-plugins/report/lookup";

/** Finds a learner while a report is read, holding only those who may be meant. */
export interface LearnerSearch {
  add(learners: readonly AdoptionViewModel[]): void;
  /** Returns what a lookup in the whole report would. */
  result(): LookupResult<AdoptionViewModel>;
}

/** Starts a search for what a person typed: the best match in the report is also the best on its page. */
export function createLearnerSearch(typed: string): LearnerSearch {
  let candidates: readonly AdoptionViewModel[] = [];
  return {
    add(learners) {
      const result = createLearnerLookup([...candidates, ...learners]).find(typed);
      candidates = learnersIn(result);
    },
    result: () => createLearnerLookup(candidates).find(typed),
  };
}

function learnersIn(result: LookupResult<AdoptionViewModel>): readonly AdoptionViewModel[] {
  switch (result.kind) {
    case "found":
      return [result.match];
    case "ambiguous":
      return result.candidates;
    case "not-found":
      return result.suggestions;
  }
}

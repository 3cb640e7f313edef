import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  ambiguousText,
  learnerLabel,
  learnerName,
  notFoundText,
  type Program,
  programLabel,
} from "@aihr-plugins/report";
import type { Lookup } from "@aihr-plugins/report/lookup";
import type { FiguresReport, SearchableReport } from "../report/load-report.ts";
import { UserError } from "../settings/user-error.ts";

/** Finding suggestions takes long where there are thousands of names: these many unknown ones of a formula get them. */
const mostSuggested = 20;
const withoutSuggestions = ` Only the first ${mostSuggested} unknown names of a formula have suggestions.`;

/**
 * Returns a function that finds the learner with an ID or name, for all cells of a formula. Each text is looked up once.
 * The function throws a UserError with the candidates or suggestions.
 */
export function learnerFinder(report: SearchableReport): (text: string) => AdoptionViewModel {
  return finderOf("learner", report.learnerLookup, learnerLabel, learnerName);
}

/** Returns a function that finds the program with an abbreviation or name, likewise. */
export function programFinder(report: Pick<FiguresReport, "programLookup">): (text: string) => Program {
  return finderOf("program", report.programLookup, programLabel, programLabel);
}

function finderOf<T>(
  kind: "learner" | "program",
  lookup: () => Lookup<T>,
  candidateText: (item: T) => string,
  suggestionText: (item: T) => string,
): (text: string) => T {
  const results = new Map<string, T | UserError>();
  let unknown = 0;
  const look = (text: string): T | UserError => {
    const suggests = unknown < mostSuggested;
    const result = lookup().find(text, { suggests });
    switch (result.kind) {
      case "found":
        return result.match;
      case "ambiguous":
        return new UserError(ambiguousText(kind, text, result.candidates.map(candidateText)));
      case "not-found":
        unknown += 1;
        return new UserError(
          notFoundText(kind, text, result.suggestions.map(suggestionText)) + (suggests ? "" : withoutSuggestions),
        );
    }
  };

  return (text) => {
    const result = results.get(text) ?? look(text);
    results.set(text, result);
    if (result instanceof UserError) throw result;
    return result;
  };
}

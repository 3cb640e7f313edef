import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  ambiguousText,
  learnerLabel,
  learnerName,
  notFoundText,
  type Program,
  programLabel,
} from "@aihr-plugins/report";
import type { LookupResult } from "@aihr-plugins/report/lookup";
import type { LoadedReport } from "../report/load-report.ts";
import { UserError } from "../settings/user-error.ts";

/**
 * Returns the learner with this ID or name.
 *
 * @throws UserError with the candidates or suggestions
 */
export function requireLearner(report: LoadedReport, text: string): AdoptionViewModel {
  return matchOf("learner", text, report.learnerLookup().find(text), learnerLabel, learnerName);
}

/**
 * Returns the program with this abbreviation or name.
 *
 * @throws UserError with the candidates or suggestions
 */
export function findProgram(report: LoadedReport, text: string): Program {
  return matchOf("program", text, report.programLookup().find(text), programLabel, programLabel);
}

function matchOf<T>(
  kind: "learner" | "program",
  text: string,
  result: LookupResult<T>,
  candidateText: (item: T) => string,
  suggestionText: (item: T) => string,
): T {
  switch (result.kind) {
    case "found":
      return result.match;
    case "ambiguous":
      throw new UserError(ambiguousText(kind, text, result.candidates.map(candidateText)));
    case "not-found":
      throw new UserError(notFoundText(kind, text, result.suggestions.map(suggestionText)));
  }
}

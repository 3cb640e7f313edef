import type { AdoptionViewModel } from "@aihr-plugins/core";
import type { Answer, Program } from "@aihr-plugins/report";
import type { LoadedReport } from "../report/load-report.ts";
import { UserError } from "../settings/user-error.ts";

const shown = 4;

/**
 * The learner of this id or name.
 *
 * @throws UserError that names those who may be meant
 */
export function findLearner(report: LoadedReport, text: string): AdoptionViewModel {
  const answer = report.learnerLookup().find(text);
  const nameOf = ({ userName, userId }: AdoptionViewModel) => userName ?? userId;
  const withId = ({ userName, userId }: AdoptionViewModel) => `${userName ?? "no name"} (${userId})`;
  return found(answer, text, "learner", answer.kind === "ambiguous" ? withId : nameOf);
}

/**
 * The program of this abbreviation or name.
 *
 * @throws UserError that names those that may be meant
 */
export function findProgram(report: LoadedReport, text: string): Program {
  const answer = report.programLookup().find(text);
  return found(answer, text, "program", ({ key, name }) => (name && name !== key ? `${key} (${name})` : key));
}

function found<T>(answer: Answer<T>, text: string, what: string, describe: (item: T) => string): T {
  switch (answer.kind) {
    case "found":
      return answer.match;
    case "ambiguous": {
      const { candidates } = answer;
      const more = candidates.length > shown ? `, and ${candidates.length - shown} more` : "";
      throw new UserError(
        `"${text}" may be ${candidates.slice(0, shown).map(describe).join(" or ")}${more}. ` +
          `Give the ${what === "learner" ? "id or the whole name" : "abbreviation"}.`,
      );
    }
    case "not-found": {
      const near = answer.suggestions.map(describe);
      throw new UserError(
        `There is no ${what} "${text}".${near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : ""}`,
      );
    }
  }
}

import type { HistoryProgram } from "@aihr-plugins/history";
import { ambiguousText, notFoundText, type Program, programLabel } from "@aihr-plugins/report";
import { createLookupOfPrograms } from "@aihr-plugins/report/lookup";
import { exitCodes } from "../../world/exit-code.ts";
import { UserError } from "../../world/user-error.ts";

/**
 * Returns the program of a history that a name or an abbreviation means.
 *
 * @throws UserError for a name that means no program, or several
 */
export function programOfHistory(programs: readonly HistoryProgram[], typed: string): Program {
  const named = programs.map(({ key, name, abbreviation }) => ({ key, name, abbreviation, shownName: name ?? key }));
  const result = createLookupOfPrograms(named).find(typed);
  if (result.kind === "found") return result.match;
  const text =
    result.kind === "ambiguous"
      ? ambiguousText("program", typed, result.candidates.map(programLabel))
      : notFoundText("program", typed, result.suggestions.map(programLabel));
  throw new UserError(text, exitCodes.refused);
}

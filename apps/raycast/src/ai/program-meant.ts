import { ambiguousText, notFoundText, type Program, programLabel } from "@aihr-plugins/report";
import type { RosterIndex } from "../search/roster-index.ts";

/** The program that a text means, or the answer that asks which one. */
export type ProgramMeant =
  | { readonly program: Program | undefined }
  | {
      readonly unclear: {
        readonly result: "ambiguous program" | "program not found";
        readonly message: string;
        readonly candidates: readonly string[];
      };
    };

/** Returns the program that a model means by a name or an abbreviation. No text means all programs. */
export function programMeant(index: RosterIndex, text: string | undefined): ProgramMeant {
  if (text === undefined || text.trim() === "") return { program: undefined };
  const found = index.byProgram.find(text);
  if (found.kind === "found") return { program: found.match };
  if (found.kind === "ambiguous") {
    const candidates = found.candidates.map(programLabel);
    return {
      unclear: { result: "ambiguous program", message: ambiguousText("program", text, candidates), candidates },
    };
  }
  const suggestions = found.suggestions.map(programLabel);
  const candidates = suggestions.length > 0 ? suggestions : index.programs.slice(0, 10).map(programLabel);
  return { unclear: { result: "program not found", message: notFoundText("program", text, suggestions), candidates } };
}

import type { Program } from "@aihr-plugins/report";
import type { RosterIndex } from "../search/roster-index.ts";

/** The one program that was meant, or the answer that asks which one. */
export type ProgramMeant =
  | { readonly program: Program | undefined }
  | {
      readonly unclear: {
        readonly result: "ambiguous program" | "program not found";
        readonly candidates: readonly string[];
      };
    };

/** Which program a model means by a name or an abbreviation; none is every program. */
export function programMeant(index: RosterIndex, text: string | undefined): ProgramMeant {
  if (text === undefined || text.trim() === "") return { program: undefined };
  const answer = index.byProgram.find(text);
  if (answer.kind === "found") return { program: answer.match };
  const ambiguous = answer.kind === "ambiguous";
  const near = ambiguous ? answer.candidates : answer.suggestions;
  const named = near.length > 0 ? near : index.programs.slice(0, 10);
  return {
    unclear: { result: ambiguous ? "ambiguous program" : "program not found", candidates: named.map(programName) },
  };
}

/** A program in words. */
export function programName({ key, name, abbreviation }: Program): string {
  return name === null || abbreviation === null ? (name ?? key) : `${name} (${abbreviation})`;
}

import { ambiguousText, notFoundText, type Program } from "@aihr-plugins/report";
import type { Lookup } from "@aihr-plugins/report/lookup";
import type { UnclearAnswer } from "../answer.ts";
import type { AnswerSource } from "../answer-source.ts";
import { shownText } from "../words/list-limit.ts";
import { quoted } from "../words/quoted.ts";
import { createRoom } from "../words/room.ts";
import { quotedProgram } from "../words/row-labels.ts";

/** The program that a text means, or the answer that asks which one. */
export type NamedProgram = { readonly program: Program | undefined } | { readonly unclear: UnclearAnswer };

/** Returns the program that is meant by a name or an abbreviation. No text means all programs. */
export function namedProgram({ index }: AnswerSource, text: string | undefined): NamedProgram {
  if (text === undefined || text.trim() === "") return { program: undefined };
  return programIn(index.byProgram, index.programs, text);
}

/** The same for programs that a lookup finds. */
export function programIn(lookup: Lookup<Program>, programs: readonly Program[], text: string): NamedProgram {
  const found = lookup.find(text);
  if (found.kind === "found") return { program: found.match };
  const typed = quoted(text);
  if (found.kind === "ambiguous") {
    const labels = found.candidates.map(quotedProgram);
    return { unclear: unclear("ambiguous program", ambiguousText("program", typed, labels, 0), labels) };
  }
  // Without anything similar, the programs that there are.
  const similar = found.suggestions.length > 0 ? found.suggestions : programs;
  return { unclear: unclear("program not found", notFoundText("program", typed), similar.map(quotedProgram)) };
}

function unclear(result: UnclearAnswer["result"], message: string, all: readonly string[]): UnclearAnswer {
  const candidates = createRoom().take(all, 10);
  return { result, message, shown: shownText(candidates.length, all.length), candidates };
}

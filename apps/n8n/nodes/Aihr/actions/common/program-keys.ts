import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  ambiguousText,
  notFoundText,
  programLabel,
  programs,
  type ReportOptions,
  sameProgram,
} from "@aihr-plugins/report";
import { createProgramLookup } from "@aihr-plugins/report/lookup";
import { UserError } from "../../errors/user-error.ts";
import { textList } from "./text-list.ts";

/** How to look programs up. */
export interface ProgramKeysOptions extends ReportOptions {
  /** Whether the report has every program, so that a program that is not in it does not exist. */
  readonly isWholeReport: boolean;
}

/**
 * Returns the keys of programs that were chosen from the list or typed: by whole key or whole name, or several with
 * commas. The beginning of a name is not enough: `PA` must not become Pay and Benefits if no learner is in PA.
 *
 * @throws UserError for a text that is the name of several programs, or of none in a whole report
 */
export function programKeys(
  texts: readonly string[],
  learners: readonly AdoptionViewModel[],
  options: ProgramKeysOptions,
): readonly string[] {
  const all = programs(learners, options);
  return texts.flatMap(keysOf);

  function keysOf(text: string): readonly string[] {
    const byKey = all.find(({ key }) => sameProgram(key, text));
    if (byKey !== undefined) return [byKey.key];
    const byName = all.filter(({ name }) => name !== null && sameProgram(name, text));
    if (byName.length > 1) throw new UserError(ambiguousText("program", text, byName.map(programLabel)));
    if (byName.length === 1) return byName.map(({ key }) => key);
    // Only now, because names contain commas too.
    if (text.includes(",")) return textList(text).flatMap(keysOf);
    if (!options.isWholeReport) return [];
    const similar = createProgramLookup(learners, options).search(text, 3);
    throw new UserError(notFoundText("program", text, similar.map(programLabel)));
  }
}

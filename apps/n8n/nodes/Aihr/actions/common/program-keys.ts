import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  ambiguousText,
  notFoundText,
  type Program,
  programLabel,
  programs,
  type ReportOptions,
  sameProgram,
} from "@aihr-plugins/report";
import { createProgramLookup } from "@aihr-plugins/report/lookup";
import { UserError } from "../../errors/user-error.ts";
import { splitText } from "../../parameters/read-list.ts";

/** What the texts of a filter mean in a report. */
export interface FoundPrograms {
  readonly keys: readonly string[];
  /** Texts that are the name of no program in it. */
  readonly unknown: readonly string[];
  /** Texts that are the name of several, with these. */
  readonly ambiguous: readonly { readonly text: string; readonly programs: readonly Program[] }[];
}

/**
 * Finds the programs that were chosen from the list or typed: by whole key, whole name or the list's own label, or several
 * with commas. The beginning of a name is not enough: `PA` must not become Pay and Benefits if no learner is in PA.
 */
export function findPrograms(
  texts: readonly string[],
  learners: readonly AdoptionViewModel[],
  options: ReportOptions,
): FoundPrograms {
  const all = programs(learners, options);
  const named = (text: string): readonly Program[] => {
    const byKey = all.find(({ key }) => sameProgram(key, text));
    return byKey ? [byKey] : all.filter((program) => isNamed(program, text));
  };
  const found = texts
    .flatMap((text) => (named(text).length > 0 ? [text] : splitNames(text, (name) => named(name).length > 0)))
    .map((text) => ({ text, programs: named(text) }));
  return {
    keys: found.flatMap(({ programs: [program, another] }) => (program && !another ? [program.key] : [])),
    unknown: found.flatMap(({ text, programs }) => (programs.length === 0 ? [text] : [])),
    ambiguous: found.filter(({ programs }) => programs.length > 1),
  };
}

/** @throws UserError if a text is the name of several programs */
export function refuseAmbiguous({ ambiguous }: FoundPrograms): void {
  const [first] = ambiguous;
  if (first) throw new UserError(ambiguousText("program", first.text, first.programs.map(programLabel)));
}

/** The error for a text that is the name of no program in the whole report, with similar names. */
export function unknownProgram(
  text: string,
  learners: readonly AdoptionViewModel[],
  options: ReportOptions,
): UserError {
  const similar = createProgramLookup(learners, options).search(text, 3);
  return new UserError(notFoundText("program", text, similar.map(programLabel)));
}

/** `People Analytics (PA)` is what lists and suggestions show. */
function isNamed(program: Program, text: string): boolean {
  return [program.name ?? "", programLabel(program)].some((name) => sameProgram(oneLine(name), oneLine(text)));
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

/** The names in a text with commas, each as long as possible, because names contain commas too. */
function splitNames(text: string, isName: (text: string) => boolean): readonly string[] {
  const parts = text.split(",");
  const names: string[] = [];
  for (let start = 0; start < parts.length; ) {
    const ends = parts.map((_, at) => parts.length - at).filter((end) => end > start);
    const end = ends.find((end) => isName(parts.slice(start, end).join(",").trim())) ?? start + 1;
    names.push(parts.slice(start, end).join(","));
    start = end;
  }
  return names.flatMap((name) => (isName(name.trim()) ? [name.trim()] : splitText(name)));
}

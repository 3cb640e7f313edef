import type { HistoryProgram } from "@aihr-plugins/history";
import { type Program, programIdentity } from "@aihr-plugins/report";
import { createLookupOfPrograms } from "@aihr-plugins/report/lookup";
import { type NamedProgram, programIn } from "../clarify/named-program.ts";
import { quoted } from "../words/quoted.ts";
import { quotedProgram } from "../words/row-labels.ts";

/** Returns the program of a history that is meant by a name or an abbreviation. No text means all programs. */
export function historyProgram(programs: readonly HistoryProgram[], text: string | undefined): NamedProgram {
  if (text === undefined || text.trim() === "") return { program: undefined };
  const all = programs.map(shownProgram);
  return programIn(createLookupOfPrograms(all), all, text);
}

/** Returns a function from a program's key to the program in full: `People Analytics (PA)`. */
export function programLabels(programs: readonly HistoryProgram[]): (key: string) => string {
  const labels = new Map(programs.map((each) => [programIdentity(each.key), quotedProgram(shownProgram(each))]));
  return (key) => labels.get(programIdentity(key)) ?? quoted(key);
}

function shownProgram({ key, name, abbreviation }: HistoryProgram): Program {
  return { key, name, abbreviation, shownName: name ?? key };
}

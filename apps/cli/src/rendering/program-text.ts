import { noProgram, programLabel, type Row } from "@aihr-plugins/report";
import { printable } from "./terminal/printable.ts";

/** The program of a row, for a terminal. */
export function programText({ program, programName, abbreviation }: Row): string {
  return program === null ? noProgram : printable(programLabel({ key: program, name: programName, abbreviation }));
}

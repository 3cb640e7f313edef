import { noProgram, programLabel, type Row } from "@aihr-plugins/report";

/** The program of a row, for people. */
export function programText({ program, programName, abbreviation }: Row): string {
  return program === null ? noProgram : programLabel({ key: program, name: programName, abbreviation });
}

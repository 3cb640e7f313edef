import { noProgram, programLabel, type Row, statusText } from "@aihr-plugins/report";

/** The program of a row in full: `People Analytics (PA)`. */
export function rowProgramLabel({ program, programName, abbreviation }: Row): string {
  return program === null ? noProgram : programLabel({ key: program, name: programName, abbreviation });
}

/** The program of a row in a sentence: `People Analytics`. */
export function rowProgramName({ program, programName }: Row): string {
  return programName ?? program ?? noProgram;
}

/** The program of a row where there is little room: `PA`. */
export function rowProgramKey({ program }: Row): string {
  return program ?? noProgram;
}

/** The status of a row in words. */
export function rowStatusText({ status, stalled }: Row): string {
  return status === null ? noProgram : statusText(status, stalled);
}

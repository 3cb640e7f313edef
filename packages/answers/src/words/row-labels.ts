import { noProgram, programLabel, type Row, statusText } from "@aihr-plugins/report";
import { quoted } from "./quoted.ts";

/** A program in full: `People Analytics (PA)`. */
export function quotedProgram(program: Parameters<typeof programLabel>[0]): string {
  return quoted(programLabel(program));
}

/** What an answer is about: `all programs`, or the program. */
export function scopeLabel(program: Parameters<typeof programLabel>[0] | undefined): string {
  return program === undefined ? "all programs" : quotedProgram(program);
}

/** The program of a row in full. */
export function programOfRow({ program, programName, abbreviation }: Row): string {
  return program === null ? noProgram : quotedProgram({ key: program, name: programName, abbreviation });
}

/** The program of a row in short: `PA`. */
export function programKeyOfRow({ program }: Row): string {
  return program === null ? noProgram : quoted(program);
}

/** The status of a row in words. */
export function statusOfRow({ status, stalled }: Row): string {
  return status === null ? noProgram : statusText(status, stalled);
}

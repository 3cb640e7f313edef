import type { ProgramMetrics } from "@aihr-plugins/report";

/** Programs that a digest lists at most. */
const mostPrograms = 10;

/** The programs that a digest lists: those with the most learners, which come first in a table of programs. */
export function shownPrograms(table: readonly ProgramMetrics[]): readonly ProgramMetrics[] {
  return table.slice(0, mostPrograms);
}

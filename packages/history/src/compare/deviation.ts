import type { Row } from "@aihr-plugins/report";
import type { Deviation, RecordedProgram } from "./recorded-state.ts";

/** Returns how a row shows its program differently, or null if it does not. */
export function deviationOf(row: Row, program: RecordedProgram): Deviation | null {
  const { programName, abbreviation, durationMinutes } = row;
  const flags = row.flags.length === 0 ? "" : row.flags.filter((flag) => unexplained.has(flag)).join(",");
  const isUsual =
    flags === "" &&
    programName === program.name &&
    abbreviation === program.abbreviation &&
    durationMinutes === program.durationMinutes;
  return isUsual ? null : { programName, abbreviation, durationMinutes, flags };
}

/** Whether two deviations are the same. */
export function isSameDeviation(one: Deviation | null, other: Deviation | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.programName === other.programName &&
    one.abbreviation === other.abbreviation &&
    one.durationMinutes === other.durationMinutes &&
    one.flags === other.flags
  );
}

/** The flags that are not to be seen in a row's numbers, because they are about text that could not be read. */
const unexplained: ReadonlySet<string> = new Set([
  "unreadable-duration",
  "unreadable-date",
  "future-date",
  "listed-twice",
]);

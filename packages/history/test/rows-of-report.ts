import type { AdoptionViewModel } from "@aihr-plugins/core";
import { learnerIdentity, programIdentity, type Row, rows } from "@aihr-plugins/report";

/** Every row of a report, sorted. */
export function rowsOfReport(learners: readonly AdoptionViewModel[], readAt: number): readonly Row[] {
  return [...rows(learners, { readAt, timeZone: "Europe/Amsterdam", withoutPrograms: true })].sort((a, b) => {
    return Number(keyOf(a) > keyOf(b)) - Number(keyOf(a) < keyOf(b));
  });
}

/** The same with the names that learners have now: a history knows no others. */
export function withNamesOf(found: readonly Row[], names: ReadonlyMap<string, string | null>): readonly Row[] {
  return found.map((row) => ({
    ...row,
    learnerName: names.get(learnerIdentity(row.learnerId)) ?? null,
    learnerId: learnerIdentity(row.learnerId),
  }));
}

function keyOf({ learnerId, program }: Row): string {
  return `${learnerIdentity(learnerId)} ${programIdentity(program ?? "")}`;
}

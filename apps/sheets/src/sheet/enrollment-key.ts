import { learnerIdentity, programIdentity } from "@aihr-plugins/report";

/** Identifies an enrollment, or a learner in no program, whether it comes from the report or from cells. */
export function enrollmentKey(learnerId: unknown, program: unknown): string {
  return `${learnerIdentity(String(learnerId ?? ""))}\n${programIdentity(String(program ?? ""))}`;
}

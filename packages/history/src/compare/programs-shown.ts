import { programIdentity } from "@aihr-plugins/report";
import type { ReadReport } from "./read-report.ts";
import type { RecordedProgram } from "./recorded-state.ts";

/** Returns the programs of a report by identity, each as most of its enrollments show it. */
export function programsShown({
  learners,
  programs,
}: Pick<ReadReport, "learners" | "programs">): ReadonlyMap<string, RecordedProgram> {
  const durations = new Map<string, Map<number | null, number>>();
  for (const { rows } of learners) {
    for (const { program, durationMinutes } of rows) {
      const identity = programIdentity(program);
      const counts = durations.get(identity) ?? new Map<number | null, number>();
      counts.set(durationMinutes, (counts.get(durationMinutes) ?? 0) + 1);
      durations.set(identity, counts);
    }
  }
  return new Map(
    programs.map(({ key, name, abbreviation }) => {
      const identity = programIdentity(key);
      return [identity, { key, name, abbreviation, durationMinutes: mostFrequent(durations.get(identity)) }];
    }),
  );
}

/** Whether two programs are shown in the same way. */
export function isSameProgramShown(one: RecordedProgram | undefined, other: RecordedProgram): boolean {
  return (
    one?.key === other.key &&
    one.name === other.name &&
    one.abbreviation === other.abbreviation &&
    one.durationMinutes === other.durationMinutes
  );
}

/** The larger one of two that are as frequent. */
function mostFrequent(counts: ReadonlyMap<number | null, number> = new Map()): number | null {
  const known = [...counts].filter(([minutes]) => minutes !== null);
  const [first] = known.sort(([a, countA], [b, countB]) => countB - countA || (b ?? 0) - (a ?? 0));
  return first?.[0] ?? null;
}

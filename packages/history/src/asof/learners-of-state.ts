import type { AdoptionProgressViewModel, AdoptionViewModel } from "@aihr-plugins/core";
import type { RecordedEnrollment, RecordedProgram, RecordedState } from "../compare/recorded-state.ts";

/**
 * Returns the report of which the state was recorded: rows and metrics of it are those of the original, with the names
 * of today. Learners come in the API's order, by name.
 */
export function learnersOfState({ learners, programs }: RecordedState): readonly AdoptionViewModel[] {
  return [...learners]
    .filter(([, { isListed }]) => isListed)
    .sort(([identityA, a], [identityB, b]) => order(a.name ?? "", b.name ?? "") || order(identityA, identityB))
    .map(([, { learnerId, name, hours, enrollments }]) => ({
      userId: learnerId,
      userName: name,
      totalHoursStudied: hours,
      progress: [...enrollments].flatMap(([identity, enrollment]) => {
        return entriesOf(enrollment, programs.get(identity) ?? unknownProgram);
      }),
    }));
}

const unknownProgram: RecordedProgram = { key: "", name: null, abbreviation: null, durationMinutes: null };

/** The entry as the API sent it, as far as rows show it: what could not be read comes back as something unreadable. */
function entriesOf(enrollment: RecordedEnrollment, program: RecordedProgram): readonly AdoptionProgressViewModel[] {
  const { progress, minutesSpent, minutesLeft, lastActivity, deviation } = enrollment;
  const flags = new Set(deviation?.flags.split(","));
  const { durationMinutes, abbreviation } = deviation ?? program;
  const entry: AdoptionProgressViewModel = {
    programName: deviation ? deviation.programName : program.name,
    abbreviation,
    value: progress,
    timeSpentInMinutes: minutesSpent,
    timeLeftInMinutes: minutesLeft,
    totalDuration: flags.has("unreadable-duration") ? unreadableText : durationText(durationMinutes),
    date: lastActivity ?? dateText(flags),
  };
  return flags.has("listed-twice") ? [entry, entry] : [entry];
}

function durationText(minutes: number | null): string | null {
  return minutes === null ? null : `PT${minutes}M`;
}

function dateText(flags: ReadonlySet<string>): string | null {
  if (flags.has("future-date")) return "9999-12-31T00:00:00Z";
  return flags.has("unreadable-date") ? unreadableText : null;
}

const unreadableText = "unreadable";

function order(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

import type { AdoptionProgressViewModel, AdoptionViewModel } from "@aihr-plugins/core";

/** What formulas need to know of a learner, as short JSON. */
export type CompactLearner = readonly [
  userId: string,
  userName: string | null | undefined,
  totalHoursStudied: number | null | undefined,
  progress: readonly CompactEntry[],
];

type Entry = AdoptionProgressViewModel;
type CompactEntry = readonly [
  Entry["programName"],
  Entry["abbreviation"],
  Entry["totalDuration"],
  Entry["value"],
  Entry["timeSpentInMinutes"],
  Entry["timeLeftInMinutes"],
  Entry["date"],
];

export function compactLearner({ userId, userName, totalHoursStudied, progress }: AdoptionViewModel): CompactLearner {
  const entries = (progress ?? []).map((entry): CompactEntry => {
    const { programName, abbreviation, totalDuration, value, timeSpentInMinutes, timeLeftInMinutes, date } = entry;
    return [programName, abbreviation, totalDuration, value, timeSpentInMinutes, timeLeftInMinutes, date];
  });
  return [userId, userName, totalHoursStudied, entries];
}

export function restoredLearner([userId, userName, totalHoursStudied, entries]: CompactLearner): AdoptionViewModel {
  const progress = entries.map(([programName, abbreviation, totalDuration, value, spent, left, date]) => ({
    programName,
    abbreviation,
    totalDuration,
    value,
    timeSpentInMinutes: spent,
    timeLeftInMinutes: left,
    date,
  }));
  return { userId, userName, totalHoursStudied, progress };
}

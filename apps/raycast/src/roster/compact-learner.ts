import type { AdoptionViewModel } from "@aihr-plugins/core";

/**
 * Creates the function that keeps of a learner what is shown, with one copy of each program's name: 10,000 learners must
 * fit into the little memory that a command has, and what is not kept cannot leak.
 */
export function createCompactLearner(): (learner: AdoptionViewModel) => AdoptionViewModel {
  const seen = new Map<string, string>();
  function interned(text: string | null | undefined): string | null | undefined {
    if (typeof text !== "string") return text;
    const first = seen.get(text);
    if (first === undefined) seen.set(text, text);
    return first ?? text;
  }
  return ({ userId, userName, userAvatarUrl, totalHoursStudied, progress }) => ({
    userId,
    userName,
    userAvatarUrl,
    totalHoursStudied,
    progress: progress?.map((entry) => ({
      programName: interned(entry.programName),
      abbreviation: interned(entry.abbreviation),
      value: entry.value,
      timeSpentInMinutes: entry.timeSpentInMinutes,
      timeLeftInMinutes: entry.timeLeftInMinutes,
      totalDuration: interned(entry.totalDuration),
      date: entry.date,
    })),
  });
}

import { type Learner, type Population, populationOf } from "@aihr-plugins/sandbox";
import { readAt } from "./connect.ts";

interface GivenProgress {
  readonly key: string;
  readonly value: number;
  readonly daysAgo?: number;
}

/** A learner in programs, at these percentages. */
export function learner(userName: string, at: number, ...progress: readonly GivenProgress[]): Learner {
  return {
    userId: idOf(at),
    userName,
    userAvatarUrl: null,
    totalHoursStudied: 4.5,
    progress: progress.map(({ key, value, daysAgo = 1 }) => ({
      programName: `${key} Program`,
      abbreviation: key,
      value,
      timeSpentInMinutes: value * 6,
      timeLeftInMinutes: (100 - value) * 6,
      totalDuration: "PT10H",
      date: new Date(readAt - daysAgo * 86_400_000).toISOString(),
    })),
  };
}

/** The ID of the learner at this place. */
export function idOf(at: number): string {
  return `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;
}

/** The team of most tests. */
export const team: Population<Learner> = populationOf([
  learner("Fiona Bauer", 1, { key: "PA", value: 45, daysAgo: 3 }),
  learner("Fiona Okafor", 2, { key: "HRBP", value: 100 }),
  learner("Bo Lind", 3, { key: "PA", value: 80, daysAgo: 64 }, { key: "HRBP", value: 20, daysAgo: 41 }),
  learner("Ida Weh", 4, { key: "PA", value: 0 }),
]);

import { type Learner, type Population, populationOf } from "@aihr-plugins/sandbox";

/** When the report of the evaluation is read. */
export const evaluatedAt = Date.UTC(2026, 10, 23, 12);

const programNames: Readonly<Record<string, string>> = {
  PA: "People Analytics",
  HRBP: "HR Business Partner",
  TA: "Talent Acquisition",
};

type Progress = readonly [program: string, percent: number, daysAgo: number];

/** The learners that the questions are about. */
export const organization: Population<Learner> = populationOf(
  [
    learner("Fiona Bauer", ["PA", 45, 3]),
    learner("Fiona Okafor", ["HRBP", 100, 10], ["PA", 10, 20]),
    learner("Bo Lind", ["TA", 80, 64], ["PA", 55, 41]),
    learner("Eli Stone", ["PA", 100, 5], ["TA", 20, 90]),
    learner("Ana Diaz", ["PA", 0, 30]),
    learner("Cem Aydin", ["HRBP", 35, 1]),
    learner("Dora Weiss"),
  ].map((each, at) => ({ ...each, userId: `00000000-0000-4000-8000-${String(at + 1).padStart(12, "0")}` })),
);

function learner(userName: string, ...progress: readonly Progress[]): Learner {
  return {
    userId: "",
    userName,
    userAvatarUrl: null,
    totalHoursStudied: progress.reduce((sum, [, percent]) => sum + percent / 5, 0),
    progress: progress.map(([abbreviation, value, daysAgo]) => ({
      programName: programNames[abbreviation] ?? abbreviation,
      abbreviation,
      value,
      timeSpentInMinutes: value * 12,
      timeLeftInMinutes: (100 - value) * 12,
      totalDuration: "PT20H",
      date: new Date(evaluatedAt - daysAgo * 86_400_000).toISOString(),
    })),
  };
}

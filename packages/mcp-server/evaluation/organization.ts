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
  identified(
    learner("Fiona Bauer", ["PA", 45, 3]),
    learner("Fiona Okafor", ["HRBP", 100, 10], ["PA", 10, 20]),
    learner("Bo Lind", ["TA", 80, 64], ["PA", 55, 41]),
    learner("Eli Stone", ["PA", 100, 5], ["TA", 20, 90]),
    learner("Ana Diaz", ["PA", 0, 30]),
    learner("Cem Aydin", ["HRBP", 35, 1]),
    learner("Dora Weiss"),
  ),
);

/** The same organization as it was recorded before, by how many days ago. */
export const earlierReports: readonly (readonly [daysAgo: number, learners: readonly Learner[]])[] = [
  [
    77,
    identified(
      learner("Fiona Bauer", ["PA", 5, 80]),
      learner("Fiona Okafor", ["HRBP", 60, 78]),
      learner("Bo Lind", ["TA", 60, 79], ["PA", 20, 78]),
      learner("Eli Stone", ["PA", 30, 78], ["TA", 20, 90]),
      learner("Ana Diaz"),
      learner("Cem Aydin"),
      learner("Gus Old", ["TA", 5, 100]),
    ),
  ],
  [
    21,
    identified(
      learner("Fiona Bauer", ["PA", 20, 25]),
      learner("Fiona Okafor", ["HRBP", 90, 22], ["PA", 5, 23]),
      learner("Bo Lind", ["TA", 80, 64], ["PA", 55, 41]),
      learner("Eli Stone", ["PA", 80, 24], ["TA", 20, 90]),
      learner("Ana Diaz", ["PA", 0, 30]),
      learner("Cem Aydin"),
    ),
  ],
  [
    7,
    identified(
      learner("Fiona Bauer", ["PA", 30, 9]),
      learner("Fiona Okafor", ["HRBP", 100, 10], ["PA", 10, 20]),
      learner("Bo Lind", ["TA", 80, 64], ["PA", 55, 41]),
      learner("Eli Stone", ["PA", 90, 8], ["TA", 20, 90]),
      learner("Ana Diaz", ["PA", 0, 30]),
      learner("Cem Aydin", ["HRBP", 0, 8]),
      learner("Dora Weiss"),
    ),
  ],
];

/** IDs follow the place in the list. Dora Weiss has the place that Gus Old left. */
function identified(...learners: readonly Learner[]): readonly Learner[] {
  return learners.map((each, at) => {
    const nth = each.userName === "Gus Old" ? 99 : at + 1;
    return { ...each, userId: `00000000-0000-4000-8000-${String(nth).padStart(12, "0")}` };
  });
}

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

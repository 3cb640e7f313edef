import { type Learner, type Progress, populationOf } from "@aihr-plugins/sandbox";

const hour = 3_600_000;

/** A small organization of named people, whose progress a test writes down as percentages by program. */
export function organization(people: Readonly<Record<string, Readonly<Record<string, number>>>>, quietDays = 1) {
  return populationOf(
    Object.entries(people).map(([userName, programs], index): Learner => {
      return {
        userId: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
        userName,
        userAvatarUrl: null,
        totalHoursStudied: 10,
        progress: Object.entries(programs).map(([abbreviation, value]) => progress(abbreviation, value, quietDays)),
      };
    }),
  );
}

function progress(abbreviation: string, value: number, quietDays: number): Progress {
  return {
    programName: names[abbreviation] ?? abbreviation,
    abbreviation,
    value,
    timeSpentInMinutes: Math.round(value * 12),
    timeLeftInMinutes: Math.round((100 - value) * 12),
    totalDuration: "PT20H",
    date: new Date(Date.now() - quietDays * 24 * hour).toISOString(),
  };
}

const names: Readonly<Record<string, string>> = { PA: "People Analytics", TA: "Talent Acquisition" };

import type { Learner, Progress } from "@aihr-plugins/sandbox";

const id = (nth: number) => `00000000-0000-4000-8000-${String(nth).padStart(12, "0")}`;

const analytics = { programName: "People Analytics", abbreviation: "PA", totalDuration: "PT20H" };
const partner = { programName: "HR Business Partner 2.0", abbreviation: "HRBP", totalDuration: "PT35H" };

function at(program: typeof analytics, value: number, minutes: number, date: string): Progress {
  return { ...program, value, timeSpentInMinutes: minutes, timeLeftInMinutes: Math.round((100 - value) * 12), date };
}

function learner(nth: number, userName: string, hours: number, ...progress: readonly Progress[]): Learner {
  return {
    userId: id(nth),
    userName,
    userAvatarUrl: "https://cdn.example.com/a.jpg",
    totalHoursStudied: hours,
    progress,
  };
}

/** Seven learners: two namesakes, one without programs, three with names that a sheet would take for something else. */
export const people: readonly Learner[] = [
  learner(
    1,
    "Ana de Vries",
    22.5,
    at(analytics, 75, 900, "2026-11-20T10:00:00Z"),
    at(partner, 100, 2100, "2026-10-01T08:00:00Z"),
  ),
  learner(2, "Björn Öst", 3, at(analytics, 99.6, 1190, "2026-09-01T10:00:00Z")),
  learner(3, "John Smith", 0, at(analytics, 0, 0, "2026-06-01T10:00:00Z")),
  learner(4, "John Smith", 1, at(partner, 12, 60, "2026-11-22T23:00:00Z")),
  learner(5, '=HYPERLINK("https://evil.example","x")', 2, at(analytics, 50, 600, "2026-11-01T10:00:00Z")),
  learner(6, "+1", 0),
  learner(7, "@x", 4, at(partner, 40, 800, "2026-11-10T10:00:00Z")),
];

export { id };

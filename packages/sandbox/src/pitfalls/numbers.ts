import { completed, halfDone, notStarted, type Pitfall, pitfall } from "./pitfall.ts";

/** Percentages, minutes and hours around the bounds of a status, a flag or a rounding. */
export const numberPitfalls: readonly Pitfall[] = [
  reported("progress null, time spent null", 201, null, null),
  reported("no progress, no time spent", 202, undefined, undefined),
  reported("progress null, time spent 0", 203, null, 0),
  reported("progress null, time spent negative", 204, null, -5),
  reported("progress null, time spent 30", 205, null, 30),
  reported("progress 0, time spent null", 206, 0, null),
  reported("progress 0, time spent negative", 207, 0, -30),
  reported("progress 0, time spent 1", 208, 0, 1),
  reported("progress -3, time spent null", 209, -3, null),
  reported("progress -3, time spent 20", 210, -3, 20),
  reported("progress 0.0000001", 211, 0.0000001, 0),
  reported("progress 0.4", 212, 0.4, 5),
  reported("progress 0.5", 213, 0.5, 6),
  reported("progress 24.5", 214, 24.5, 294),
  reported("progress 99.4", 215, 99.4, 1193),
  reported("progress 99.6", 216, 99.6, 1195),
  reported("progress 99.99999999999999", 217, 99.99999999999999, 1200),
  reported("progress 100", 218, 100, 1200),
  reported("progress 100.4", 219, 100.4, 1200),
  reported("progress 140", 220, 140, 1200),
  reported("progress 100, time spent null", 221, 100, null),
  reported("progress 100, time spent 0", 222, 100, 0),
  pitfall("progress 100 with time left", 223, { progress: [completed({ timeLeftInMinutes: 45 })] }),
  pitfall("time left negative", 224, { progress: [halfDone({ timeLeftInMinutes: -20 })] }),
  pitfall("time left null", 225, { progress: [halfDone({ timeLeftInMinutes: null })] }),
  pitfall("time left, not begun", 226, { progress: [notStarted({ timeLeftInMinutes: 600 })] }),
  pitfall("a third of a minute", 227, {
    progress: [halfDone({ timeSpentInMinutes: 0.1, timeLeftInMinutes: 0.2 }), completed({ timeSpentInMinutes: 0.7 })],
  }),
  pitfall("as much time as the program has", 228, { progress: [halfDone({ timeSpentInMinutes: 1200 })] }),
  pitfall("more time than the program has", 229, { progress: [halfDone({ timeSpentInMinutes: 1200.5 })] }),
  pitfall("more time than the program has, and no date", 230, {
    progress: [halfDone({ timeSpentInMinutes: 1300, date: null })],
  }),
  pitfall("more time than the program has, and stalled", 231, {
    progress: [halfDone({ timeSpentInMinutes: 1300, date: "2026-09-01T09:00:00Z" })],
  }),
  pitfall("hours studied null", 240, { totalHoursStudied: null, progress: [halfDone()] }),
  pitfall("no hours studied", 241, { totalHoursStudied: undefined, progress: [halfDone()] }),
  pitfall("hours studied 0, some spent", 242, { totalHoursStudied: 0, progress: [halfDone()] }),
  pitfall("hours studied negative", 243, { totalHoursStudied: -2, progress: [notStarted()] }),
  pitfall("hours studied below spent by 0.1", 244, {
    totalHoursStudied: 1,
    progress: [halfDone({ timeSpentInMinutes: 66 })],
  }),
  pitfall("hours studied below spent by more than 0.1", 245, {
    totalHoursStudied: 1,
    progress: [halfDone({ timeSpentInMinutes: 36 }), completed({ timeSpentInMinutes: 31 })],
  }),
  pitfall("hours studied, and nothing begun", 246, { totalHoursStudied: 3, progress: [notStarted()] }),
];

function reported(
  about: string,
  number: number,
  value: number | null | undefined,
  timeSpentInMinutes: number | null | undefined,
): Pitfall {
  return pitfall(about, number, { progress: [halfDone({ value, timeSpentInMinutes, timeLeftInMinutes: 0 })] });
}

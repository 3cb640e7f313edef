import { halfDone, type Pitfall, pitfall } from "./pitfall.ts";

/** Durations in the spellings of ISO 8601, and texts that are not a duration. */
export const durationPitfalls: readonly Pitfall[] = [
  lasting("null as the duration", 301, null),
  lasting("no duration", 302, undefined),
  lasting("an empty duration", 303, ""),
  lasting("a duration with zero years, months and days", 304, "P0Y0M0DT20H"),
  lasting("a month as the duration", 305, "P1M"),
  lasting("a year as the duration", 306, "P1Y"),
  lasting("a week as the duration", 307, "P1W"),
  lasting("a duration of 400 digits", 308, `PT${"9".repeat(400)}H`),
  lasting("an hour and a half", 309, "PT1H30M"),
  lasting("a day and two hours", 310, "P1DT2H"),
  lasting("a fraction of an hour", 311, "PT12.5H"),
  lasting("a fraction with a comma", 312, "PT12,5H"),
  lasting("seconds only", 313, "PT5400S"),
  lasting("a duration of zero", 314, "PT0H"),
  lasting("words as the duration", 315, "20 hours"),
  lasting("a duration without a number", 316, "PT"),
  lasting("a clock time as the duration", 317, "20:00:00"),
];

function lasting(about: string, number: number, totalDuration: string | null | undefined): Pitfall {
  return pitfall(about, number, { progress: [halfDone({ totalDuration, timeSpentInMinutes: 60 })] });
}

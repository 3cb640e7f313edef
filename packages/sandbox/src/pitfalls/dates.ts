import { completed, halfDone, notStarted, type Pitfall, pitfall } from "./pitfall.ts";

/** Dates around the bounds of "usable", and days around the bounds of "stalled", "at risk" and "active". */
export const datePitfalls: readonly Pitfall[] = [
  dated("null as the date", 101, null),
  dated("no date", 102, undefined),
  dated("an empty date", 103, ""),
  dated("year 1 as the date", 104, "0001-01-01T00:00:00"),
  dated("1970-01-01 as the date", 105, "1970-01-01T00:00:00Z"),
  dated("the last unusable millisecond of 1970", 106, "1970-01-01T23:59:59.999Z"),
  dated("the first usable instant", 107, "1970-01-02T00:00:00Z"),
  dated("year 9999 as the date", 108, "9999-12-31T23:59:59.9999999Z"),
  dated("twelve hours after the report was read", 109, "2026-11-24T00:00:00Z"),
  dated("the last usable instant", 110, "2026-11-24T12:00:00Z"),
  dated("the first millisecond after the last usable instant", 111, "2026-11-24T12:00:00.001Z"),
  dated("next week as the date", 112, "2026-11-30T09:00:00Z"),
  dated("words as the date", 113, "last Tuesday"),
  dated("an American date", 114, "11/20/2026"),
  dated("a day that its month does not have", 115, "2026-02-30T09:00:00Z"),
  dated("an instant with an offset", 116, "2026-10-24T01:30:00+02:00"),
  dated("an instant without an offset", 117, "2026-11-20T09:00:00"),
  dated("a date without a time", 118, "2026-11-20"),
  dated("an instant to seven decimals", 119, "2026-11-20T09:00:00.1234567Z"),
  dated("a leap day", 120, "2024-02-29T12:00:00Z"),
  ...daysBefore("UTC", 130, {
    seven: ["2026-11-16T00:00:00Z", "2026-11-15T23:59:59Z"],
    fourteen: ["2026-11-09T00:00:00Z", "2026-11-08T23:59:59Z"],
    fifteen: ["2026-11-08T00:00:00Z", "2026-11-07T23:59:59Z"],
    thirty: ["2026-10-24T00:00:00Z", "2026-10-23T23:59:59Z"],
  }),
  // The report is read at 01:45 of the 24th there, which is 13 hours and 45 minutes ahead of UTC.
  ...daysBefore("Pacific/Chatham", 140, {
    seven: ["2026-11-16T10:15:00Z", "2026-11-16T10:14:59Z"],
    fourteen: ["2026-11-09T10:15:00Z", "2026-11-09T10:14:59Z"],
    fifteen: ["2026-11-08T10:15:00Z", "2026-11-08T10:14:59Z"],
    thirty: ["2026-10-24T10:15:00Z", "2026-10-24T10:14:59Z"],
  }),
  // Until 1 November it was seven hours behind UTC there, and eight since.
  ...daysBefore("America/Los_Angeles", 150, {
    seven: ["2026-11-16T08:00:00Z", "2026-11-16T07:59:59Z"],
    fourteen: ["2026-11-09T08:00:00Z", "2026-11-09T07:59:59Z"],
    fifteen: ["2026-11-08T08:00:00Z", "2026-11-08T07:59:59Z"],
    thirty: ["2026-10-24T07:00:00Z", "2026-10-24T06:59:59Z"],
  }),
  pitfall("stalled in one program, active in another", 160, {
    progress: [halfDone({ date: "2026-09-01T09:00:00Z" }), completed()],
  }),
  pitfall("inactive, with a recent enrollment that has not begun", 161, {
    progress: [halfDone({ date: "2026-09-01T09:00:00Z" }), notStarted({ date: "2026-11-22T09:00:00Z" })],
  }),
  pitfall("inactive, with no date where something is in progress", 162, {
    progress: [halfDone({ date: null }), completed({ date: "2026-09-01T09:00:00Z" })],
  }),
  pitfall("completed long ago, and nothing in progress", 163, {
    progress: [completed({ date: "2025-01-15T09:00:00Z" })],
  }),
  pitfall("active yesterday, and assigned something only", 164, {
    progress: [notStarted({ date: "2026-11-22T09:00:00Z" })],
  }),
];

function dated(about: string, number: number, date: string | null | undefined): Pitfall {
  return pitfall(about, number, { progress: [halfDone({ date })] });
}

/** Per number of days: the first second of that calendar day in the time zone, and the second before it. */
function daysBefore(
  timeZone: string,
  number: number,
  days: Readonly<Record<"seven" | "fourteen" | "fifteen" | "thirty", readonly [string, string]>>,
): readonly Pitfall[] {
  return Object.entries(days).flatMap(([count, [first, before]], index) => [
    dated(`exactly ${count} days ago in ${timeZone}`, number + 2 * index, first),
    dated(`one day more than ${count} days ago in ${timeZone}`, number + 2 * index + 1, before),
  ]);
}

/** A number or date of the API that does not fit. Flags are reported, never repaired. */
export type Flag = (typeof flags)[number];

/** Every flag, in the order in which they are reported. */
export const flags = [
  "completed-with-time-left",
  "spent-over-duration",
  "progress-out-of-range",
  "negative-time",
  "unreadable-duration",
  "unreadable-date",
  "future-date",
  "listed-twice",
  "hours-below-spent",
] as const;

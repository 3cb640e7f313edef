const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Returns a wait in words, rounded up: "58 s", "60 min", "3 hours"; from two days on "more than a day". */
export function durationText(ms: number): string {
  if (ms <= 90_000) return `${Math.ceil(ms / 1000)} s`;
  if (ms <= 90 * minuteMs) return `${Math.ceil(ms / minuteMs)} min`;
  if (ms < 48 * hourMs) return `${Math.ceil(ms / hourMs)} hours`;
  return "more than a day";
}

/** Returns when to try again: "in 60 min"; "later" if that is unknown or too far away to be true. */
export function laterText(ms: number | undefined): string {
  return ms === undefined || ms >= 48 * hourMs ? "later" : `in ${durationText(ms)}`;
}

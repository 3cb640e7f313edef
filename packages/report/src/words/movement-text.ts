import type { Observation } from "../metrics/estimated-finish.ts";
import { minutesText, percentText } from "./number-text.ts";

/**
 * Says what changed in an enrollment between two observations: `from 28% to 40%, 2 h spent`. A number that one of them
 * lacks is left out.
 *
 * @example
 * movementText({ row: lastWeek, at: lastWeekAt }, { row, at: readAt }); // "from 28% to 40%, 2 h spent"
 */
export function movementText({ row: before }: Observation, { row: after }: Observation): string {
  const parts = [
    progressChange(before.progressPercent, after.progressPercent),
    timeChange(before.minutesSpent, after.minutesSpent),
  ].filter((part) => part !== null);
  return parts.length === 0 ? "no change" : parts.join(", ");
}

function progressChange(before: number | null, after: number | null): string | null {
  if (before === null || after === null || before === after) return null;
  const [from, to] = [percentText(before), percentText(after)];
  return from === to ? `still ${to}` : `from ${from} to ${to}`;
}

/** Time that a report took back was not spent. */
function timeChange(before: number | null, after: number | null): string | null {
  if (before === null || after === null) return null;
  // A rest of binary fractions is no time.
  const spent = Math.round((after - before) * 1e6) / 1e6;
  return spent > 0 ? `${minutesText(spent)} spent` : null;
}

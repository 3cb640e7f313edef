import type { AdoptionViewModel } from "@aihr-plugins/core";
import { dateText, type Row, rows } from "@aihr-plugins/report";
import { movementText, type Observation } from "@aihr-plugins/report/movement";
import { keptBaseline } from "../roster/kept-roster.ts";
import { observedAt } from "../roster/pace-baseline.ts";
import type { RosterView } from "../roster/roster-view.ts";
import { rowProgramKey } from "../words/row-texts.ts";

/**
 * Says in which programs a learner has moved on since about a week ago: `Since Nov 16, 2026: PA from 28% to 40%, 2 h
 * spent`. Null if in none, and if no earlier report is kept.
 */
export function learnerMovement(
  learner: AdoptionViewModel,
  { account, options }: Pick<RosterView, "account" | "options">,
): string | null {
  const { readAt, timeZone } = options;
  const baseline = keptBaseline(account, readAt);
  const moved = rows([learner], options).flatMap((row) => {
    const before = observedAt(baseline, row);
    return before !== null && hasMoved(before, row) ? [{ before, row }] : [];
  });
  const [first] = moved;
  if (first === undefined) return null;
  const texts = moved.map(({ before, row }) => `${rowProgramKey(row)} ${movementText(before, { row, at: readAt })}`);
  return `Since ${dateText(first.before.at, timeZone)}: ${texts.join("; ")}`;
}

function hasMoved({ row: before }: Observation, { progressPercent, minutesSpent }: Row): boolean {
  return isMore(before.progressPercent, progressPercent) || isMore(before.minutesSpent, minutesSpent);
}

function isMore(before: number | null, after: number | null): boolean {
  return before !== null && after !== null && after > before;
}

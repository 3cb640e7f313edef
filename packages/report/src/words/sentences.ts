import { calendarOf } from "../calendar.ts";
import type { Metrics } from "../metrics/metrics.ts";
import { countText, numberText } from "./number-text.ts";

/** What was searched for. */
export type SearchedKind = "learner" | "program" | "metric";

/**
 * Says that nothing matched, and what may have been meant.
 *
 * @example
 * notFoundText("learner", "Jsoe", ["José Muñoz"]); // No learner matches “Jsoe”. Did you mean José Muñoz?
 */
export function notFoundText(kind: SearchedKind, typed: string, suggestions: readonly string[] = []): string {
  const question = suggestions.length === 0 ? "" : ` Did you mean ${listText(suggestions, "or")}?`;
  return `No ${kind} matches “${typed.trim()}”.${question}`;
}

/**
 * Says that several matched, which ones, and how to choose. Shows at most five of the candidates; give `shown` as 0 for
 * a text that must not hold names.
 *
 * @example
 * ambiguousText("program", "people", ["People Analytics (PA)", "People Strategy (PS)"]);
 */
export function ambiguousText(kind: SearchedKind, typed: string, candidates: readonly string[], shown = 5): string {
  const rest = candidates.length - shown;
  const listed = [...candidates.slice(0, shown), ...(rest > 0 ? [`${numberText(rest)} more`] : [])];
  const which = shown === 0 ? "" : `: ${listText(listed, "and")}`;
  return `“${typed.trim()}” matches ${countText(candidates.length, kind)}${which}. ${hasDifferent(candidates) ? howToChoose[kind] : howToChooseOfOneName[kind]}`;
}

const howToChoose: Readonly<Record<SearchedKind, string>> = {
  learner: "Use the full name or the learner ID.",
  program: "Use the abbreviation or the full name.",
  metric: "Use the full name.",
};

function hasDifferent(names: readonly string[]): boolean {
  return names.some((name) => name !== names[0]);
}

/** The full name does not tell them apart. */
const howToChooseOfOneName: Readonly<Record<SearchedKind, string>> = {
  learner: "Use the learner ID.",
  program: "Use the abbreviation.",
  metric: "Use the key.",
};

/** The headline of a list of stalled enrollments: `137 enrollments of 109 learners stalled`. */
export function stalledHeadline({
  stalledEnrollments,
  learnersWithStalled,
}: Pick<Metrics, "stalledEnrollments" | "learnersWithStalled">): string {
  if (stalledEnrollments === 0) return "No enrollments stalled";
  return `${countText(stalledEnrollments, "enrollment")} of ${countText(learnersWithStalled, "learner")} stalled`;
}

/** When the figures were true: `as of Nov 23, 2026, 13:00 Europe/Amsterdam`. */
export function asOfText(readAt: number, timeZone = "UTC"): string {
  const time = calendarOf(timeZone).localTimeOf(readAt).slice(11, 16);
  return `as of ${dateText(readAt, timeZone)}, ${time} ${timeZone}`;
}

/** The calendar day of an instant: `Nov 23, 2026`. */
export function dateText(at: number, timeZone = "UTC"): string {
  const [year, month, day] = calendarOf(timeZone).localTimeOf(at).slice(0, 10).split("-").map(Number);
  return `${months[(month ?? 1) - 1]} ${day}, ${year}`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function listText(items: readonly string[], conjunction: "and" | "or"): string {
  const last = items[items.length - 1] ?? "";
  if (items.length < 3) return items.join(` ${conjunction} `);
  return `${items.slice(0, -1).join(", ")}, ${conjunction} ${last}`;
}

import { dayText, type TrendRow } from "@aihr-plugins/history";
import { countText, hoursText, type Metrics, metricText, numberText, type ReportOptions } from "@aihr-plugins/report";
import type { DigestTile } from "./digest-content.ts";
import type { DigestPeriod } from "./digest-input.ts";

/** The periods that tiles compare. */
export interface ComparedPeriods {
  readonly by: DigestPeriod;
  readonly now: TrendRow;
  /** Undefined if there is none with a report. */
  readonly before: TrendRow | undefined;
  /** Whether the period before begins with the baseline, so that only how it ended is known. */
  readonly isBeforeBaseline: boolean;
}

/** The tiles of a first digest: how things stand, since nothing is known yet of what happened. */
export function firstTiles(metrics: Metrics, options: ReportOptions): readonly DigestTile[] {
  return [
    tile("Started learners", numberText(metrics.startedLearners), null, standing("Adoption rate", "adoptionRate")),
    tile("Completed", numberText(metrics.completed), null, standing("Completion rate", "completionRate")),
    tile("Hours spent", hoursValue(metrics.hoursSpent), null, metricText("enrollments", metrics, options)),
    stalledTile(metrics, null),
  ];

  function standing(title: string, key: "adoptionRate" | "completionRate"): string {
    return `${title} ${metricText(key, metrics, options)}`;
  }
}

/** The tiles of any other digest: what happened in the period, and in the one before. */
export function periodTiles(
  { by, now, before, isBeforeBaseline }: ComparedPeriods,
  metrics: Metrics,
  options: ReportOptions,
): readonly DigestTile[] {
  const active = isBeforeBaseline ? undefined : before;
  const stalledBefore = before?.metrics?.stalledEnrollments;
  return [
    tile(
      "New starts",
      numberText(now.newStarts),
      beforeText(active && numberText(active.newStarts)),
      `Adoption rate ${metricText("adoptionRate", metrics, options)}`,
    ),
    tile(
      "Completions",
      numberText(now.newCompletions),
      beforeText(active && numberText(active.newCompletions)),
      `Completion rate ${metricText("completionRate", metrics, options)}`,
    ),
    tile(
      "Hours spent",
      hoursValue(now.hours),
      beforeText(active && hoursValue(active.hours)),
      `${hoursText(metrics.hoursSpent)} in all`,
    ),
    stalledTile(metrics, standBefore(typeof stalledBefore === "number" ? numberText(stalledBefore) : undefined)),
  ];

  function beforeText(value: string | undefined): string | null {
    return value === undefined ? null : `${value} ${by === "since" ? timeBefore(before) : `the ${by} before`}`;
  }

  function standBefore(value: string | undefined): string | null {
    if (value === undefined || by !== "since" || before === undefined) return beforeText(value);
    return `${value} on ${dayText(before.through)}`;
  }
}

/** `in the 7 days before`. */
function timeBefore(before: TrendRow | undefined): string {
  if (before === undefined) return "before";
  const days = (Date.parse(before.through) - Date.parse(before.from)) / 86_400_000;
  return days < 2 ? "the day before" : `in the ${numberText(days)} days before`;
}

function stalledTile({ stalledEnrollments, learnersWithStalled }: Metrics, before: string | null): DigestTile {
  const of = `enrollments of ${countText(learnersWithStalled, "learner")}`;
  return tile("Stalled", numberText(stalledEnrollments), before, stalledEnrollments === 0 ? "enrollments" : of);
}

function tile(title: string, value: string, before: string | null, standing: string): DigestTile {
  return { title, value, before, standing };
}

/** Hours without the noun, rounded as everywhere. */
function hoursValue(hours: number | null): string {
  return hoursText(hours).replace(/ hours?$/, "");
}

import { dayText, type TrendRow } from "@aihr-plugins/history";
import {
  countText,
  hoursText,
  type Metrics,
  type MetricUnit,
  metricText,
  numberText,
  type ReportOptions,
} from "@aihr-plugins/report";
import type { DigestTile } from "./digest-content.ts";
import type { DigestPeriod } from "./digest-input.ts";
import { daysBetween } from "./span-text.ts";

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
  const { startedLearners, completed, hoursSpent } = metrics;
  return [
    first("Started learners", "learners", numberText, startedLearners, standing("Adoption rate", "adoptionRate")),
    first("Completed", "enrollments", numberText, completed, standing("Completion rate", "completionRate")),
    first("Hours spent", "hours", hoursAlone, hoursSpent, metricText("enrollments", metrics, options)),
    stalledTile(metrics, undefined),
  ];

  function first<Amount extends number | null>(
    title: string,
    unit: MetricUnit,
    textOf: (amount: Amount) => string,
    amount: Amount,
    standingText: string,
  ): DigestTile {
    return { title, value: textOf(amount), amount, before: null, amountBefore: null, unit, standing: standingText };
  }

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
    tile("newStarts", "New starts", numberText, `Adoption rate ${metricText("adoptionRate", metrics, options)}`),
    tile(
      "newCompletions",
      "Completions",
      numberText,
      `Completion rate ${metricText("completionRate", metrics, options)}`,
    ),
    tile("hours", "Hours spent", hoursAlone, `${hoursText(metrics.hoursSpent)} in all`),
    stalledTile(metrics, typeof stalledBefore === "number" ? standBefore(stalledBefore) : undefined),
  ];

  function tile(
    key: "newStarts" | "newCompletions" | "hours",
    title: string,
    textOf: (amount: number) => string,
    standing: string,
  ): DigestTile {
    const [amount, amountBefore] = [now[key], active?.[key] ?? null];
    const beforeText = amountBefore === null ? null : `${textOf(amountBefore)} ${timeBefore(before, by)}`;
    const unit = key === "hours" ? "hours" : "enrollments";
    return { title, value: textOf(amount), amount, before: beforeText, amountBefore, unit, standing };
  }

  function standBefore(amount: number): StandBefore {
    const isSince = by === "since" && before !== undefined;
    const time = isSince ? `on ${dayText(before.through)}` : timeBefore(before, by);
    return { amount, text: `${numberText(amount)} ${time}` };
  }
}

/** A figure as it stood at the end of the period before. */
interface StandBefore {
  readonly amount: number;
  readonly text: string;
}

/** `the week before`, `in the 7 days before`. */
function timeBefore(before: TrendRow | undefined, by: DigestPeriod): string {
  if (by !== "since") return `the ${by} before`;
  if (before === undefined) return "before";
  const days = daysBetween(before.from, before.through);
  return days < 2 ? "the day before" : `in the ${numberText(days)} days before`;
}

function stalledTile(
  { stalledEnrollments, learnersWithStalled }: Metrics,
  before: StandBefore | undefined,
): DigestTile {
  const of = `enrollments of ${countText(learnersWithStalled, "learner")}`;
  return {
    title: "Stalled",
    value: numberText(stalledEnrollments),
    amount: stalledEnrollments,
    before: before?.text ?? null,
    amountBefore: before?.amount ?? null,
    unit: "enrollments",
    standing: stalledEnrollments === 0 ? "enrollments" : of,
  };
}

/** Hours without the noun, rounded as everywhere. */
function hoursAlone(hours: number | null): string {
  return hoursText(hours).replace(/ hours?$/, "");
}

import {
  activityCostLines,
  activityText,
  type CostOptions,
  dayOfInstant,
  dayText,
  periodText,
  type TrendRow,
} from "@aihr-plugins/history";
import {
  asOfText,
  countText,
  type Metrics,
  metricsOf,
  metricTable,
  metricText,
  numberText,
  programTable,
  type ReportOptions,
  riskText,
  rows,
  stalledHeadline,
  tally,
} from "@aihr-plugins/report";
import { dataQuality } from "@aihr-plugins/report/lists";
import type {
  DigestContent,
  DigestDefinition,
  DigestHold,
  DigestLink,
  DigestRisk,
  DigestWeek,
} from "./digest-content.ts";
import { groupsOf } from "./digest-groups.ts";
import type { DigestInput, DigestPeriod } from "./digest-input.ts";
import { type DigestGoals, goalsOf } from "./goals.ts";
import { namedLearnersOf } from "./named-learners.ts";
import { scopeRow } from "./scope-row.ts";
import { shownPrograms } from "./shown-programs.ts";
import { daysBetween, mostDaysOld, spanText } from "./span-text.ts";
import { firstTiles, periodTiles } from "./tiles.ts";

/** What a digest takes into account besides the history. */
export interface DigestOptions extends CostOptions {
  /** The time of sending, in milliseconds since 1970. Only used to see whether the data are too old. */
  readonly now: number;
  readonly goals?: DigestGoals | undefined;
  /** What else a reader needs to know about the report, such as why it is incomplete. */
  readonly notes?: readonly string[] | undefined;
  readonly link?: DigestLink | undefined;
  /** Whose learning it is about: the organization's, or that of a manager's team. Defaults to the organization. */
  readonly audience?: DigestAudience | undefined;
  /** Names the learners whose enrollments are stalled or at risk. By default, a digest has no names. */
  readonly withNames?: boolean | undefined;
}

/** Whose learning a digest is about. */
export type DigestAudience = "organization" | "team";

/**
 * Returns what a digest of a period says, as of the last report in it.
 *
 * @example
 * const input = await readDigestInput(history, { by: "week", today: "2026-11-23" });
 * if (input !== null) digestHtml(digestOf(input, { now: Date.now(), goals: { completionRate: 40 } }));
 */
export function digestOf(input: DigestInput, options: DigestOptions): DigestContent {
  const { by, periods, at, report } = input;
  const period = periods[at];
  if (period === undefined) throw new RangeError("The period of a digest is missing from its input.");
  const { readAt, timeZone, learners } = report;
  const reportOptions: ReportOptions = { readAt, timeZone };
  const counts = tally(learners, reportOptions);
  const metrics = metricsOf(counts);
  const previous = at > 0 ? periods[at - 1] : undefined;
  const before = previous?.recorded ? previous : undefined;
  // Of the period with the first report it is unknown what happened in it.
  const isFirst = at === 0;
  const isOver = period.through < dayOfInstant(options.now, timeZone);
  const time = timeText(period, by, isOver);
  const table = programTable(learners, reportOptions);
  const shown = shownPrograms(table);
  const headline = headlineOf(period, metrics, reportOptions, isFirst);
  const subject = options.audience === "team" ? "Your team's learning" : "Learning";

  return {
    title: isFirst ? `${subject} as of ${dayText(report.day)}, ${report.day.slice(0, 4)}` : `${subject} ${time}`,
    span: spanText(input, isOver),
    subject: isFirst
      ? `${subject} as of ${dayText(report.day)}: ${metricText("adoptionRate", metrics, reportOptions)} adoption rate`
      : `${subject} ${time}: ${activityText(period)}`,
    headline,
    tiles: isFirst
      ? firstTiles(metrics, reportOptions)
      : periodTiles({ by, now: period, before, isBeforeBaseline: at === 1 }, metrics, reportOptions),
    goals: goalsOf(options.goals ?? {}, metrics),
    weeks: isFirst ? [] : weeksOf(input.weeks, period),
    programs: shown.map(({ program: { key, shownName }, metrics: of }) => {
      return scopeRow(shownName, of, isFirst ? null : (input.completionsByProgram.get(key) ?? 0), reportOptions);
    }),
    morePrograms: table.length > shown.length ? `and ${countText(table.length - shown.length, "more program")}` : null,
    ...groupsOf(input.groups ?? [], report, isFirst),
    atRisk: atRiskOf(input, metrics),
    namedLearners: options.withNames === true ? namedLearnersOf(report) : [],
    cost: activityCostLines([period], options),
    dataQuality: dataQuality(counts)
      .filter(({ enrollments }) => enrollments > 0)
      .map(({ title, enrollments }) => `${title}: ${countText(enrollments, "enrollment")}`),
    asOf: asOfLine(input),
    notes: options.notes ?? [],
    link: options.link ?? null,
    definitions,
    hold: holdOf(input, period, before, options.now),
    periodKey: `${by}-${period.from}`,
  };
}

/** `in the week of Nov 16, 2026`, `since Nov 16, 2026`. */
function timeText(period: TrendRow, by: DigestPeriod, isOver: boolean): string {
  if (by === "since") return `since ${dayText(period.from)}, ${period.from.slice(0, 4)}`;
  const name = `in ${periodText(period, by)}`;
  if (!isOver) return `${name}, so far`;
  return period.recorded && daysBetween(period.day, period.through) > mostDaysOld
    ? `${name}, until ${dayText(period.day)}`
    : name;
}

function headlineOf(period: TrendRow, metrics: Metrics, options: ReportOptions, isFirst: boolean): string {
  const stalled = `${stalledHeadline(metrics)}.`;
  if (!isFirst) return `${activityText(period)}. ${stalled}`;
  const adoption = metricText("adoptionRate", metrics, options);
  const completed = countText(metrics.completed, "enrollment");
  return `Adoption rate ${adoption}, ${completed} completed. ${stalled} The next digest says what changed.`;
}

const chartedWeeks = 8;
const recentWeeks = 4;

/** The weeks until the end of the period. The first week of a history holds the baseline, so its completions are unknown. */
function weeksOf(weeks: readonly TrendRow[], { through }: TrendRow): readonly DigestWeek[] {
  const charted = weeks
    .slice(1)
    .filter(({ from }) => from <= through)
    .slice(-chartedWeeks);
  const most = Math.max(1, ...charted.map(({ newCompletions }) => newCompletions));
  return charted.map(({ from, newCompletions, recorded }, index) => ({
    label: dayText(from),
    completions: newCompletions,
    height: Math.round((100 * newCompletions) / most),
    isRecent: index >= charted.length - recentWeeks,
    isRecorded: recorded,
  }));
}

function atRiskOf({ report }: DigestInput, { atRiskEnrollments }: Metrics): DigestContent["atRisk"] {
  const counts = { quiet: 0, "over-duration": 0 };
  for (const { atRisk } of rows(report.learners, report)) if (atRisk !== null) counts[atRisk] += 1;
  const reasons = (["quiet", "over-duration"] as const)
    .filter((reason) => counts[reason] > 0)
    .map((reason): DigestRisk => ({ reason, text: `${riskText(reason)}: ${numberText(counts[reason])}` }));
  const title =
    atRiskEnrollments === 0 ? "No enrollments at risk" : `${countText(atRiskEnrollments, "enrollment")} at risk`;
  return { title, reasons };
}

function asOfLine({ report, complete }: DigestInput): string {
  const { readAt, timeZone, learners } = report;
  const whole = complete
    ? `complete, ${countText(learners.length, "learner")}`
    : "incomplete: some learners are missing";
  return `Figures ${asOfText(readAt, timeZone)} (${whole}).`;
}

function holdOf(
  { report, newestAt, complete, at }: DigestInput,
  period: TrendRow,
  before: TrendRow | undefined,
  now: number,
): DigestHold | null {
  const { timeZone } = report;
  if (daysBetween(dayOfInstant(newestAt, timeZone), dayOfInstant(now, timeZone)) > mostDaysOld) return "stale";
  if (!complete) return "incomplete";
  if (!period.recorded) return "no-report";
  return at > 0 && isUnchanged(period, before) ? "nothing-changed" : null;
}

function isUnchanged(period: TrendRow, before: TrendRow | undefined): boolean {
  const { joined, returned, left, newEnrollments, newStarts, newCompletions, activeLearners, hours } = period;
  const moved = [joined, returned, left, newEnrollments, newStarts, newCompletions, activeLearners, hours];
  const stalled = [period, before].map((each) => each?.metrics?.stalledEnrollments);
  return moved.every((figure) => (figure ?? 0) === 0) && stalled[0] === stalled[1];
}

const definitions: readonly DigestDefinition[] = [
  { term: "New starts", meaning: "Enrollments that a report showed as begun for the first time." },
  { term: "Completions", meaning: "Enrollments that a report showed as completed for the first time." },
  { term: "Active learners", meaning: "Learners with more progress or time spent than before the period." },
  ...metricTable
    .filter(({ key }) => ["adoptionRate", "completionRate", "stalledEnrollments", "atRiskEnrollments"].includes(key))
    .map(({ title, definition }) => ({ term: title, meaning: definition })),
];

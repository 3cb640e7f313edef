import { type AdoptionViewModel, createClient } from "@aihr-plugins/core";
import type { ProgramMetrics, ReportOptions, Row } from "@aihr-plugins/report";
import { claimEnrollments, type EnrollmentRecord } from "../claim-enrollments.ts";
import { type Claim, claimEach } from "../claims.ts";
import type { Figures, JudgedProgram, Judgment, Referee, Verdict } from "../referee/referee.ts";
import type { ReportEntries } from "../report-entries.ts";
import type { Surface } from "../surface.ts";

/** A report as core's client has read it, and how to look at it. */
interface ReadReport {
  readonly learners: readonly AdoptionViewModel[];
  readonly options: ReportOptions;
}

/** The functions of the report package, its sources' or its build's. */
export function createReportSurface(name: string, report: ReportEntries): Surface {
  return {
    name,
    async claims(task, referee) {
      const { learners } = await createClient(task).collect();
      const read = { learners, options: { readAt: task.readAt, days: task.days, timeZone: task.timeZone } };
      return [
        ...claimMetrics(report, read, referee.organization),
        ...claimCounts(report, read, referee.organization),
        ...claimLists(report, read, referee.organization),
        ...claimPrograms(report, read, referee),
      ];
    },
  };
}

function claimMetrics(
  { metrics, metricTable, stalledHeadline }: ReportEntries,
  { learners, options }: ReadReport,
  judgment: Judgment,
): readonly Claim[] {
  const organization = metrics(learners, options);
  const keys = metricTable.map(({ key }) => String(key));
  return [
    {
      about: "metrics that packages/numbers-test/test/referee/metrics.sql lacks",
      expected: [],
      got: keys.filter((key) => !(key in judgment.metrics)),
    },
    {
      about: "metrics that metricTable lacks",
      expected: [],
      got: Object.keys(judgment.metrics).filter((key) => !keys.includes(key)),
    },
    ...claimEach("organization", judgment.metrics, { ...organization }),
    { about: "headline of stalled enrollments", expected: stalledWords(judgment), got: stalledHeadline(organization) },
  ];
}

/** Counts of zero are left out. */
function claimCounts(
  { tally, funnel, dataQuality, completionsByMonth }: ReportEntries,
  { learners, options }: ReadReport,
  judgment: Judgment,
): readonly Claim[] {
  const whole = tally(learners, options);
  const stages = funnel(whole).map(({ stage, learners: count }) => [stage, count] as const);
  const issues = dataQuality(whole).map(({ issue, enrollments: count }) => [issue, count] as const);
  const aboveZero = (counts: readonly (readonly [string, number])[]) =>
    Object.fromEntries(counts.filter(([, count]) => count > 0));
  return [
    { about: "funnel", expected: judgment.funnel, got: aboveZero(stages) },
    { about: "data quality", expected: judgment.dataQuality, got: aboveZero(issues) },
    {
      about: "completions by month",
      expected: judgment.completionsByMonth,
      got: completionsByMonth(whole).map(({ month, completed }) => [month, completed]),
    },
  ];
}

/** Every enrollment, and the lists behind the headlines: each has as many items as its headline says, and the very same. */
function claimLists(
  { rows, attentionList, inactiveLearners }: ReportEntries,
  { learners, options }: ReadReport,
  { enrollments, metrics: headline, inactiveLearners: inactive }: Judgment,
): readonly Claim[] {
  const all = rows(learners, options);
  const items = attentionList(all);
  const stalled = items.filter(({ reason }) => reason === "stalled");
  return [
    ...claimEnrollments(
      enrollments.map((verdict) => ({ ...verdict })),
      all.map(recordOf),
    ),
    { about: "number of stalled items", expected: headline["stalledEnrollments"], got: stalled.length },
    {
      about: "number of items at risk",
      expected: headline["atRiskEnrollments"],
      got: items.length - stalled.length,
    },
    {
      about: "items that need attention",
      expected: enrollments
        .flatMap((each) => (each.stalled || each.atRisk ? [itemText(each, each.atRisk ?? "stalled")] : []))
        .sort(),
      got: items
        .map(({ row, reason }) => itemText({ learnerId: row.learnerId, program: row.program ?? "" }, reason))
        .sort(),
    },
    {
      about: "inactive learners",
      expected: [...inactive].sort(),
      got: inactiveLearners(learners, options)
        .map(({ learner }) => learner.userId.toLowerCase())
        .sort(),
    },
  ];
}

/** All programs, those with the most learners first. */
function claimPrograms(report: ReportEntries, read: ReadReport, referee: Referee): readonly Claim[] {
  const table = report.programTable(read.learners, read.options);
  const counts = table.map(({ metrics: { learners } }) => learners);
  return [
    {
      about: "programs",
      expected: referee.programs.map(({ key }) => key).sort(),
      got: table.map(({ program }) => program.key.toLowerCase()).sort(),
    },
    { about: "order of the programs", expected: [...counts].sort((a, b) => b - a), got: counts },
    ...referee.programs.flatMap((program) => {
      const found = table.find(({ program: { key } }) => key.toLowerCase() === program.key);
      return claimProgram(report, read, program, referee.metricsOf([program.key]), found);
    }),
  ];
}

/** A program's row of the table, its columns, and the scope of this program alone. */
function claimProgram(
  { metrics, programColumns, scopeToPrograms }: ReportEntries,
  { learners, options }: ReadReport,
  { key, shownName }: JudgedProgram,
  expected: Figures,
  found: ProgramMetrics | undefined,
): readonly Claim[] {
  const about = `program ${key}`;
  const { totalHoursStudied: _, ...columns } = expected;
  return [
    ...claimEach(about, expected, { ...found?.metrics }),
    ...claimEach(`${about} in the scope of one`, expected, { ...metrics(scopeToPrograms(learners, [key]), options) }),
    ...claimEach(
      `${about} in columns`,
      columns,
      found ? Object.fromEntries(programColumns.map((column) => [column.key, column.cell(found)])) : {},
    ),
    { about: `shown name of ${about}`, expected: shownName.toLowerCase(), got: found?.program.shownName.toLowerCase() },
  ];
}

function stalledWords({ metrics: { stalledEnrollments, learnersWithStalled } }: Judgment): string {
  if (stalledEnrollments === 0) return "No enrollments stalled";
  const noun = (count: unknown, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;
  return `${noun(stalledEnrollments, "enrollment")} of ${noun(learnersWithStalled, "learner")} stalled`;
}

function itemText({ learnerId, program }: Pick<Verdict, "learnerId" | "program">, reason: string): string {
  return `${learnerId.toLowerCase()} ${program.toLowerCase()} ${reason}`;
}

function recordOf({ program, daysSinceLastActivity: daysSince, ...row }: Row): EnrollmentRecord {
  return { ...row, program: program ?? "", daysSince };
}

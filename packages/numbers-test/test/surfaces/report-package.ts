import { type AdoptionViewModel, createClient } from "@aihr-plugins/core";
import {
  attentionList,
  completionsByMonth,
  dataQuality,
  funnel,
  inactiveLearners,
  metrics,
  metricTable,
  type ProgramMetrics,
  programColumns,
  programTable,
  type Row,
  rows,
  scopeToPrograms,
  stalledHeadline,
  tally,
} from "@aihr-plugins/report";
import { claimEnrollments, type EnrollmentRecord } from "../claim-enrollments.ts";
import { type Claim, claimEach } from "../claims.ts";
import type { JudgedProgram, Judgment, Referee, Verdict } from "../referee/referee.ts";
import type { ReadingTask, Surface } from "../surface.ts";

/** The report package over core's client. */
export const reportPackage: Surface = {
  name: "the report package",
  async claims(task, referee) {
    const { readAt, days, timeZone } = task;
    const options = { readAt, days, timeZone };
    const { learners } = await createClient(task).collect();
    const all = rows(learners, options);
    const judgment = referee.judge();
    const organization = metrics(learners, options);
    const table = programTable(learners, options);
    return [
      {
        about: "names of the metrics",
        expected: Object.keys(judgment.metrics),
        got: metricTable.map(({ key }) => key),
      },
      ...claimEach("organization", judgment.metrics, { ...organization }),
      ...claimCounts(learners, options, judgment),
      ...claimEnrollments(judgment.enrollments.map(recordOf), all.map(recordOfRow)),
      ...claimLists(all, judgment),
      {
        about: "inactive learners",
        expected: [...judgment.inactiveLearners].sort(),
        got: inactiveLearners(learners, options)
          .map(({ learner }) => learner.userId.toLowerCase())
          .sort(),
      },
      {
        about: "headline of stalled enrollments",
        expected: stalledWords(judgment),
        got: stalledHeadline(organization),
      },
      ...claimPrograms(referee, table),
      ...referee.programs.flatMap((program) => claimProgram(program, referee, table, learners, options)),
    ];
  },
};

/** All of them, those with the most learners first. */
function claimPrograms({ programs }: Referee, table: readonly ProgramMetrics[]): readonly Claim[] {
  const counts = table.map(({ metrics: { learners } }) => learners);
  return [
    {
      about: "programs",
      expected: programs.map(({ key }) => key).sort(),
      got: table.map(({ program }) => program.key.toLowerCase()).sort(),
    },
    { about: "order of the programs", expected: [...counts].sort((a, b) => b - a), got: counts },
  ];
}

type Options = Pick<ReadingTask, "readAt" | "days" | "timeZone">;

function claimCounts(
  learners: readonly AdoptionViewModel[],
  options: Options,
  { funnel: stages, dataQuality: issues, completionsByMonth: months }: Judgment,
): readonly Claim[] {
  const whole = tally(learners, options);
  return [
    {
      about: "funnel",
      expected: stages,
      got: Object.fromEntries(
        funnel(whole).flatMap(({ stage, learners: count }) => (count > 0 ? [[stage, count]] : [])),
      ),
    },
    {
      about: "data quality",
      expected: issues,
      got: Object.fromEntries(
        dataQuality(whole).flatMap(({ issue, enrollments: count }) => (count > 0 ? [[issue, count]] : [])),
      ),
    },
    {
      about: "completions by month",
      expected: months,
      got: completionsByMonth(whole).map(({ month, completed }) => [month, completed]),
    },
  ];
}

/** A list has as many items as its headline says, and the very same. */
function claimLists(all: readonly Row[], { enrollments, metrics: headline }: Judgment): readonly Claim[] {
  const listed = attentionList(all);
  const stalled = listed.filter(({ reason }) => reason === "stalled");
  const atRisk = listed.filter(({ reason }) => reason !== "stalled");
  return [
    {
      about: "length of the list of stalled enrollments",
      expected: headline["stalledEnrollments"],
      got: stalled.length,
    },
    { about: "length of the list of enrollments at risk", expected: headline["atRiskEnrollments"], got: atRisk.length },
    {
      about: "attention list",
      expected: enrollments
        .flatMap((each) => (each.stalled || each.atRisk ? [placeOf(each, each.atRisk ?? "stalled")] : []))
        .sort(),
      got: listed
        .map(({ row, reason }) => placeOf({ learnerId: row.learnerId, program: row.program ?? "" }, reason))
        .sort(),
    },
  ];
}

function placeOf({ learnerId, program }: Pick<Verdict, "learnerId" | "program">, reason: string): string {
  return `${learnerId.toLowerCase()} ${program.toLowerCase()} ${reason}`;
}

function claimProgram(
  { key, shownName }: JudgedProgram,
  referee: Referee,
  table: readonly ProgramMetrics[],
  learners: readonly AdoptionViewModel[],
  options: Options,
): readonly Claim[] {
  const about = `program ${key}`;
  const { metrics: expected } = referee.judge([key]);
  const found = table.find(({ program }) => program.key.toLowerCase() === key);
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

function recordOf(verdict: Verdict): EnrollmentRecord {
  return { ...verdict };
}

function recordOfRow({ program, daysSinceLastActivity: daysSince, ...row }: Row): EnrollmentRecord {
  return { ...row, program: program ?? "", daysSince };
}

import {
  changeRowOf,
  figuresOfChanges,
  type LearningHistory,
  listedRowOf,
  periodsOf,
  type ReportAsOf,
  type SqlRow,
  type SqlValue,
  type TrendRow,
} from "@aihr-plugins/history";
import { learnerIdentity, metrics, programIdentity } from "@aihr-plugins/report";
import type { DigestHistory } from "../content/digest-input.ts";

/** Returns a history as if only these learners, by identity, had ever been in it. */
export type SomeLearnersHistory = (learners: ReadonlySet<string>) => DigestHistory;

/** What the histories of some learners are read from. */
export type WholeHistory = Pick<LearningHistory, "runs" | "reportAsOf" | "programs" | "table">;

/**
 * Reads the changes of a history once, for the digests of many teams.
 *
 * @example
 * const historyOf = await readSomeLearnersHistory(history);
 * const input = await readDigestInput(historyOf(team.learners), { by: "week", today: "2026-11-23" });
 */
export async function readSomeLearnersHistory(history: WholeHistory): Promise<SomeLearnersHistory> {
  const numbers = new Map<string, SqlValue>();
  for (const { learner, learner_id: id } of await history.table("learner"))
    numbers.set(learnerIdentity(String(id)), learner ?? null);
  const changes = groupedByLearner(await history.table("change"), changeRowOf);
  const listings = groupedByLearner(await history.table("studied"), listedRowOf);
  const runs = await history.runs();
  const programNumbers = new Map((await history.programs()).map(({ key, program }) => [programIdentity(key), program]));
  const reports = new Map<number | string, Promise<IndexedReport | null>>();
  const reportAsOf = (moment: number | string) => {
    const report = reports.get(moment) ?? history.reportAsOf(moment).then(indexed);
    reports.set(moment, report);
    return report;
  };

  return (learners) => {
    const members = [...learners].map((identity) => numbers.get(identity) ?? null);
    const changesOfMembers = members.flatMap((number) => changes.get(number) ?? []);
    const listingsOfMembers = members.flatMap((number) => listings.get(number) ?? []);

    async function reportOfMembers(moment: number | string): Promise<ReportAsOf | null> {
      const found = await reportAsOf(moment);
      if (found === null) return null;
      const places = [...learners].flatMap((identity) => found.places.get(identity) ?? []).sort((a, b) => a - b);
      return { ...found.report, learners: places.flatMap((place) => found.report.learners[place] ?? []) };
    }

    return {
      runs: async () => runs,
      reportAsOf: reportOfMembers,
      async trend({ by, program }) {
        const periods = periodsOf(runs, by);
        const number = program === undefined ? undefined : (programNumbers.get(programIdentity(program)) ?? -1);
        const inScope = changesOfMembers.filter((change) => number === undefined || change.program === number);
        const figures = figuresOfChanges(periods, inScope, number === undefined ? listingsOfMembers : undefined);
        const rows: TrendRow[] = [];
        for (const [at, period] of periods.periods.entries()) {
          const figuresOfPeriod = figures[at];
          if (figuresOfPeriod === undefined) continue;
          // A digest reads the metrics of its own period and of the one before, and only the last one may not be over.
          const isRead = program === undefined && at >= periods.periods.length - 3;
          const report = isRead ? await reportOfMembers(period.day) : null;
          rows.push({ ...period, ...figuresOfPeriod, metrics: report && { ...metrics(report.learners, report) } });
        }
        return rows;
      },
    };
  };
}

/** A report, and the place of each learner in it by identity. */
interface IndexedReport {
  readonly report: ReportAsOf;
  readonly places: ReadonlyMap<string, number>;
}

function indexed(report: ReportAsOf | null): IndexedReport | null {
  if (report === null) return null;
  return { report, places: new Map(report.learners.map(({ userId }, at) => [learnerIdentity(userId), at])) };
}

function groupedByLearner<Row>(
  rows: readonly SqlRow[],
  read: (row: SqlRow) => Row,
): ReadonlyMap<SqlValue, readonly Row[]> {
  const byLearner = new Map<SqlValue, Row[]>();
  for (const row of rows) {
    const learner = row["learner"] ?? null;
    const found = byLearner.get(learner);
    if (found === undefined) byLearner.set(learner, [read(row)]);
    else found.push(read(row));
  }
  return byLearner;
}

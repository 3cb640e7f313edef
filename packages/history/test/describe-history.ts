import { metricTable } from "@aihr-plugins/report";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dailyMetrics, type LearningHistory, type ReportToRecord } from "../src/index.ts";
import { dayMs, firstNight, nightsOf } from "./nights.ts";
import { reportOfNight } from "./report-of-night.ts";
import { rowsOfReport, withNamesOf } from "./rows-of-report.ts";
import { timeToCompleteInTypeScript, trendInTypeScript } from "./trend-in-typescript.ts";

/** An empty history, and a way to compare all that its database holds. */
export interface OpenedHistory {
  readonly history: LearningHistory;
  /** Everything in the database, as text. */
  contents(): Promise<string>;
  /** What the database's files hold, free pages included; the contents if left out. */
  files?(): Promise<string>;
}

const longestDays = { week: 7, month: 31, quarter: 92 };

/** What must be true of a history in any database. */
export function describeHistory(database: string, open: () => Promise<OpenedHistory>, { nights = 365 } = {}): void {
  describe(`a year in ${database}`, () => {
    const year = nightsOf({ seed: 20261101, nights, hostile: true });
    let opened: OpenedHistory;
    beforeAll(async () => {
      opened = await open();
      for (const night of year) {
        const outcome = await opened.history.record(reportOfNight(night), { accept: true });
        expect(outcome.kind).toBe("recorded");
      }
    }, 300_000);
    afterAll(() => opened.history.close());

    it("returns the full report of every night", async () => {
      const newest = await opened.history.table("learner");
      const names = new Map(
        newest.map(({ learner_id: id, name }) => [String(id).toLowerCase(), name as string | null]),
      );
      for (const { learners, readAt } of year) {
        const report = await opened.history.reportAsOf(readAt);
        expect(report?.readAt).toBe(readAt);
        const restored = rowsOfReport(report?.learners ?? [], readAt);
        expect(withNamesOf(restored, names)).toEqual(withNamesOf(rowsOfReport(learners, readAt), names));
      }
    });

    it("keeps the metrics of every night as report computes them", async () => {
      const { history } = opened;
      const keys = new Map((await history.table("program")).map(({ program, key }) => [program, String(key)]));
      const daily = await history.table("daily");
      for (const { learners, readAt } of year.filter((_, at) => at % 30 === 0)) {
        const day = (await history.reportAsOf(readAt))?.day;
        const rows = daily.filter((row) => row["day"] === day);
        const expected = dailyMetrics(learners, { readAt, timeZone: "Europe/Amsterdam" });
        expect(rows.length).toBe(expected.length);
        for (const { program, metrics } of expected) {
          const row = rows.find(
            (each) => (keys.get(each["program"] ?? 0) ?? null)?.toLowerCase() === program?.toLowerCase(),
          );
          expect(metricTable.map(({ key }) => row?.[key])).toEqual(metricTable.map(({ key }) => metrics[key]));
        }
      }
    });

    it("agrees with itself", async () => {
      expect(await opened.history.check()).toEqual([]);
    });

    it.each(["week", "month", "quarter"] as const)(
      "shows the same trend by %s as TypeScript, to the last digit",
      async (by) => {
        for (const program of [undefined, "PA", "écoute"]) {
          const trend = await opened.history.trend({ by, program });
          expect(trend).toEqual(await trendInTypeScript(opened.history, { by, program }));
          expect(trend.length).toBeGreaterThan(nights / longestDays[by] - 2);
          if (program === undefined)
            expect(trend.some(({ hours, newStarts }) => hours > 0 && newStarts > 0)).toBe(true);
        }
      },
    );

    it("shows how long learners take as TypeScript does, to the last digit, for BI tools too", async () => {
      const { history } = opened;
      const programs = await history.programs();
      const times = await history.table("time_to_complete");
      const cohorts = await history.table("cohort_completion");
      for (const { program, key } of [{ program: 0, key: undefined }, ...programs]) {
        const time = await history.timeToComplete({ program: key });
        expect(time).toEqual(await timeToCompleteInTypeScript(history, key));
        const { medianDays, p90Days, completions, begunBefore } = time;
        const row = { completions, begun_before: begunBefore, median_days: medianDays, p90_days: p90Days };
        if (completions + begunBefore > 0) expect(times.find((each) => each["program"] === program)).toMatchObject(row);
        if (key === undefined) expect(completions).toBeGreaterThan(0);

        const months = (await history.trend({ by: "month", program: key })).filter((each) => each.newEnrollments > 0);
        const own = cohorts.filter((each) => each["program"] === program);
        expect(own).toEqual(
          months.map((month) => ({
            month: month.from.slice(0, 7),
            program,
            enrollments: month.newEnrollments,
            completed_within_30_days: month.completedWithin30Days,
            completed_within_60_days: month.completedWithin60Days,
            completed_within_90_days: month.completedWithin90Days,
          })),
        );
      }
    });

    it.each(["week", "month"] as const)("shows what happened within a %s as the trend counts it", async (by) => {
      for (const program of [undefined, "PA", "no such program"]) {
        const trend = await opened.history.trend({ by, program });
        for (const { from, through, day, recorded, metrics: _, ...figures } of trend.slice(-8)) {
          const span = await opened.history.activitySpan({ from, through, program });
          expect(span?.figures).toEqual(figures);
          expect(span?.last.day).toBe(day);
          expect(span?.events.every((event) => event.day >= from && event.day <= through)).toBe(true);
          const counts = (kind: string) => span?.events.filter((event) => event.kind === kind).length;
          expect([counts("enrolled"), counts("started"), counts("completed")]).toEqual([
            figures.newEnrollments,
            figures.newStarts,
            figures.newCompletions,
          ]);
          expect([counts("joined"), counts("returned"), counts("left")]).toEqual(
            [figures.joined, figures.returned, figures.left].map((figure) => figure ?? 0),
          );
          expect(recorded).toBe(true);
        }
      }
    });

    it("counts nothing of the first report, of days without a report, and of days before it", async () => {
      const { history } = opened;
      const [first] = await history.runs();
      const day = first?.day ?? "";
      const quiet = { figures: { newEnrollments: 0, joined: 0, hours: 0 }, events: [] };
      expect(await history.activitySpan({ from: day, through: day })).toMatchObject(quiet);
      expect(await history.activitySpan({ from: "2030-01-01", through: "2030-12-31" })).toMatchObject(quiet);
      expect(await history.activitySpan({ from: "2020-01-01", through: "2020-12-31" })).toBeNull();
    });

    it("shows each Sunday's enrollments", async () => {
      const rows = await opened.history.table("enrollment_weekly");
      const sunday = String(rows.at(-1)?.["day"]);
      const report = await opened.history.reportAsOf(sunday);
      const expected = rowsOfReport(report?.learners ?? [], report?.readAt ?? 0).filter(
        ({ status }) => status !== null,
      );
      expect(rows.filter(({ day }) => day === sunday).length).toBe(expected.length);
    });

    it("returns what changed between two days", async () => {
      const { history } = opened;
      const [from, to] = [year[10], year[Math.min(70, nights - 1)]];
      const changes = await history.changesBetween(from?.readAt ?? 0, to?.readAt ?? 0);
      const enrolled = changes?.enrollments.reduce((sum, change) => sum + change.enrolled, 0);
      const countOf = (night = from) =>
        rowsOfReport(night?.learners ?? [], 0).filter(({ status }) => status !== null).length;
      expect(enrolled).toBe(countOf(to) - countOf(from));
    });
  });

  describe(`guards of a history in ${database}`, () => {
    const [night, next] = nightsOf({ seed: 3, nights: 2, learners: 30 });
    if (night === undefined || next === undefined) throw new Error("There are two nights.");
    const base = reportOfNight(night);
    let opened: OpenedHistory;
    beforeAll(async () => {
      opened = await open();
      await opened.history.record(base);
    }, 60_000);
    afterAll(() => opened.history.close());

    const later = { ...base, readAt: night.readAt + dayMs };
    const refused: readonly (readonly [string, ReportToRecord, object])[] = [
      ["incomplete", { ...later, complete: false }, { kind: "refused", reason: "incomplete" }],
      ["drifted", { ...later, drifted: true }, { kind: "refused", reason: "drifted" }],
      [
        "older",
        { ...base, readAt: base.readAt - 3 * dayMs },
        { kind: "refused", reason: "older", newestAt: base.readAt },
      ],
      [
        "of the same instant",
        reportOfNight({ ...next, readAt: base.readAt }),
        { kind: "nothing-new", at: base.readAt },
      ],
      [
        "of the same day and the same",
        { ...base, readAt: base.readAt + 60_000 },
        { kind: "nothing-new", at: base.readAt },
      ],
      [
        "a few minutes older, as a second recorder's",
        { ...base, readAt: base.readAt - 60_000 },
        { kind: "nothing-new" },
      ],
      [
        "of another server",
        { ...later, scope: "https://other.example.com" },
        {
          kind: "refused",
          reason: "other-scope",
          expected: "https://api.example.com",
          actual: "https://other.example.com",
        },
      ],
      ["of another time zone", { ...later, timeZone: "UTC" }, { kind: "refused", reason: "other-time-zone" }],
      [
        "without a quarter of the learners",
        { ...later, learners: base.learners.slice(0, Math.floor(base.learners.length * 0.75)) },
        { kind: "refused", reason: "shrunken", learnersBefore: base.learners.length },
      ],
      ["empty", { ...later, learners: [] }, { kind: "refused", reason: "shrunken", left: base.learners.length }],
    ];

    it.each(refused)("change nothing for a report that is %s", async (_, report, outcome) => {
      const before = await opened.contents();
      expect(await opened.history.record(report)).toMatchObject(outcome);
      expect(await opened.contents()).toBe(before);
    });

    it("record a shrunken report that is accepted, and all of them back", async () => {
      const { history } = opened;
      const half = base.learners.slice(0, Math.ceil(base.learners.length / 2));
      const left = base.learners.length - half.length;
      expect(await history.record({ ...later, learners: half }, { accept: true })).toMatchObject({
        kind: "recorded",
        left,
      });
      const back = { ...base, readAt: later.readAt + dayMs };
      expect(await history.record(back)).toMatchObject({ kind: "recorded", returned: left, joined: 0, left: 0 });
      expect(await history.check()).toEqual([]);
      const [month] = (await history.trend({ by: "month" })).slice(-1);
      // Who leaves and returns with the same progress has done nothing.
      expect(month).toMatchObject({
        hours: 0,
        activeLearners: 0,
        newEnrollments: 0,
        newCompletions: 0,
        returned: left,
        left,
      });
    });
  });

  describe(`a learner to forget in ${database}`, () => {
    it("leaves no name and no ID behind, while all counts stay", async () => {
      const opened = await open();
      const { history } = opened;
      const learner = {
        userId: "0f0f0f0f-1111-4222-8333-abcdefabcdef",
        userName: "Zacharias Quillfeather",
        totalHoursStudied: 5,
        progress: [{ abbreviation: "PA", value: 40, timeSpentInMinutes: 90, date: "2025-12-30T10:00:00Z" }],
      };
      const [night] = nightsOf({ seed: 5, nights: 1 });
      const report = reportOfNight({ readAt: firstNight, learners: [...(night?.learners ?? []), learner] });
      await history.record(report);
      await history.record({
        ...report,
        readAt: firstNight + dayMs,
        learners: [...report.learners, { ...learner, userId: "other" }],
      });
      const before = await history.trend({ by: "week" });

      const files = () => (opened.files ?? opened.contents)();
      expect(await files()).toContain("Quillfeather");
      expect(await history.forget("0F0F0F0F-1111-4222-8333-ABCDEFABCDEF")).toEqual({
        kind: "forgotten",
        isListed: true,
      });
      expect(await history.forget("other")).toEqual({ kind: "forgotten", isListed: true });
      expect(await history.forget("other")).toEqual({ kind: "not-found" });
      const contents = `${await opened.contents()} ${await files()}`.toLowerCase();
      expect(contents).not.toContain("quillfeather");
      expect(contents).not.toContain("abcdefabcdef");
      expect(await history.trend({ by: "week" })).toEqual(before);
      expect(await history.check()).toEqual([]);
      await history.close();
    });
  });
}

import { beforeAll, describe, expect, it } from "vitest";
import { createLivingPopulation, type Learner } from "../src/index.ts";

const day = 86_400_000;
const from = Date.UTC(2025, 10, 1);
const organization = createLivingPopulation({ learners: 500 });

/** Per night from 2025-11-01 to 2026-11-01: by learner ID, the minutes spent in programs and whether they have begun. */
let nights: readonly ReadonlyMap<string, { readonly minutes: number; readonly hasBegun: boolean }>[] = [];
beforeAll(() => {
  nights = Array.from({ length: 366 }, (_, night) => {
    const learners = allOf(night).map(({ userId, totalHoursStudied, progress }) => {
      const minutes = sum(progress.map(({ timeSpentInMinutes }) => timeSpentInMinutes));
      return [userId, { minutes, hasBegun: totalHoursStudied > 0 }] as const;
    });
    return new Map(learners);
  });
  days = daysOf();
}, 60_000);

function allOf(night: number): readonly Learner[] {
  const population = organization(from + night * day);
  return Array.from({ length: population.size }, (_, index) => population.at(index));
}

function adoption(night: number): number {
  const learners = [...(nights[night]?.values() ?? [])];
  return learners.filter(({ hasBegun }) => hasBegun).length / learners.length;
}

interface Day {
  readonly weekday: number;
  readonly month: number;
  readonly joined: number;
  readonly left: number;
  readonly hours: number;
}

let days: readonly Day[] = [];

/** What happened in each of the 365 days: who joined, who left, and the hours that were studied. */
function daysOf(): readonly Day[] {
  return nights.slice(1).map((after, index) => {
    const before: (typeof nights)[number] = nights[index] ?? new Map();
    const gains = [...after].map(([id, { minutes }]) => minutes - (before.get(id)?.minutes ?? minutes));
    return {
      weekday: new Date(from + index * day).getUTCDay(),
      month: new Date(from + index * day).getUTCMonth() + 1,
      joined: [...after.keys()].filter((id) => !before.has(id)).length,
      left: [...before.keys()].filter((id) => !after.has(id)).length,
      hours: sum(gains) / 60,
    };
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe("a year of an organization with 500 seats", () => {
  it("grows until every seat is taken", () => {
    const sizes = nights.map(({ size }) => size);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(sizes[0]).toBeGreaterThan(450);
    expect(sizes[0]).toBeLessThan(495);
    expect(sizes.at(-1)).toBe(500);
  });

  it("takes adoption from 45% to two thirds, growing from week to week", () => {
    const weekly = Array.from({ length: 53 }, (_, week) => adoption(week * 7));
    expect(weekly[0]).toBeCloseTo(0.45, 1);
    expect(adoption(365)).toBeCloseTo(0.67, 1);
    const growing = weekly.filter((each, week) => week > 0 && each > (weekly[week - 1] ?? 1));
    expect(growing.length).toBeGreaterThan(35);
  });

  it("sees learners join and leave each month", () => {
    for (let month = 1; month <= 12; month++) {
      const ofMonth = days.filter((each) => each.month === month);
      expect(sum(ofMonth.map(({ joined }) => joined))).toBeGreaterThan(2);
      expect(sum(ofMonth.map(({ left }) => left))).toBeGreaterThan(2);
      expect(sum(ofMonth.map(({ left }) => left))).toBeLessThan(20);
    }
  });

  it("has a weekly rhythm: few study on weekends", () => {
    const hoursOn = (weekdays: readonly number[]) =>
      sum(days.flatMap(({ weekday, hours }) => (weekdays.includes(weekday) ? [hours] : [])));
    expect(hoursOn([0, 6]) / hoursOn([1, 2, 3, 4, 5])).toBeLessThan(0.06);
    expect(hoursOn([0, 6])).toBeGreaterThan(0);
    for (const weekday of [1, 2, 3, 4, 5]) expect(hoursOn([weekday])).toBeGreaterThan(5 * hoursOn([0, 6].slice(0, 1)));
  });

  it("is slower in August and at the end of December", () => {
    const perDay = (part: readonly { readonly hours: number }[]) => sum(part.map(({ hours }) => hours)) / part.length;
    const usual = perDay(days.filter(({ month }) => month === 5 || month === 10));
    expect(perDay(days.filter(({ month }) => month === 8))).toBeLessThan(0.75 * usual);
    const newYear = Math.round((Date.UTC(2025, 11, 20) - from) / day);
    expect(perDay(days.slice(newYear, newYear + 14))).toBeLessThan(0.25 * usual);
  });

  it("has learners in every state at its end", () => {
    const rows = allOf(365).flatMap(({ progress }) => progress);
    const share = (applies: (row: (typeof rows)[number]) => boolean) => rows.filter(applies).length / rows.length;
    const idleDays = (date: string) => (from + 365 * day - Date.parse(date)) / day;
    const isInProgress = (row: (typeof rows)[number]) => row.value < 100 && row.timeSpentInMinutes > 0;
    expect(share(({ value }) => value === 100)).toBeGreaterThan(0.4);
    expect(share(isInProgress)).toBeGreaterThan(0.2);
    expect(share((row) => isInProgress(row) && idleDays(row.date) > 31)).toBeGreaterThan(0.08);
    expect(share((row) => isInProgress(row) && idleDays(row.date) > 16 && idleDays(row.date) < 29)).toBeGreaterThan(
      0.02,
    );
    expect(share(({ timeSpentInMinutes }) => timeSpentInMinutes === 0)).toBeGreaterThan(0.1);
  });

  it("gives back some of those who left", () => {
    const seen = new Set<string>();
    const returned = nights.flatMap((present, night) => {
      const back = [...present.keys()].filter((id) => seen.has(id) && nights[night - 1]?.has(id) === false);
      for (const id of present.keys()) seen.add(id);
      return back;
    });
    expect(returned.length).toBeGreaterThan(2);
  });
});

import { asOfText, metrics, rows } from "@aihr-plugins/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, learner, NOW } from "./learners.ts";

const zones = ["UTC", "Europe/Amsterdam", "America/New_York", "Asia/Kolkata", "Pacific/Chatham", "Pacific/Apia"];

const daysSince = (date: string, readAt: number, timeZone?: string) =>
  rows([learner("Ana", { value: 50, date })], timeZone === undefined ? { readAt } : { readAt, timeZone })[0]
    ?.daysSinceLastActivity;

/** The calendar day by the formatter of the platform, without any cache. */
function dayByPlatform(instant: number, timeZone: string): number {
  const [year = 0, month = 1, day = 1] = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  })
    .format(instant)
    .split("-")
    .map(Number);
  return Date.UTC(year, month - 1, day) / DAY;
}

describe("calendar days", () => {
  it("are those of the time zone, also where clocks change", () => {
    const instant = fc.oneof(
      fc.integer({ min: DAY, max: NOW }),
      // Nights in which clocks change in Amsterdam and New York, and the day that Samoa skipped.
      fc
        .tuple(
          fc.constantFrom("2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01", "2011-12-30", "2011-12-31"),
          fc.integer({ min: -DAY, max: DAY }),
        )
        .map(([day, shift]) => Date.parse(day) + shift),
    );
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (at, timeZone) => {
        const expected = Math.max(0, dayByPlatform(NOW, timeZone) - dayByPlatform(at, timeZone));
        expect(daysSince(new Date(at).toISOString(), NOW, timeZone)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("flip nothing within a day", () => {
    const twoInstantsOfOneDay = fc.tuple(
      fc.integer({ min: 20_000, max: 20_700 }),
      fc.integer({ min: 0, max: DAY - 1 }),
      fc.integer({ min: 0, max: DAY - 1 }),
    );
    const learners = Array.from({ length: 80 }, (_, at) =>
      learner(`${at}`, { value: 50, date: new Date(19_990 * DAY + at * 0.77 * DAY).toISOString() }),
    );
    fc.assert(
      fc.property(twoInstantsOfOneDay, ([day, one, other]) => {
        // What lies in the future of the earlier instant may become usable, so compare what both see.
        const past = learners.filter(({ progress }) => Date.parse(progress?.[0]?.date ?? "") < day * DAY);
        expect(metrics(past, { readAt: day * DAY + one })).toEqual(metrics(past, { readAt: day * DAY + other }));
      }),
    );
  });

  it("flip nothing between zones for the same calendar days", () => {
    const local = (day: string, time: string, offset: string) => Date.parse(`${day}T${time}${offset}`);
    const days = (offset: string, timeZone: string) =>
      daysSince(
        new Date(local("2026-10-24", "23:30:00", offset)).toISOString(),
        local("2026-11-23", "00:30:00", offset),
        timeZone,
      );
    // In Amsterdam the clocks went back on October 25.
    expect(daysSince("2026-10-24T21:30:00Z", Date.parse("2026-11-22T23:30:00Z"), "Europe/Amsterdam")).toBe(30);
    expect([days("Z", "UTC"), days("+05:30", "Asia/Kolkata"), days("+13:00", "Pacific/Apia")]).toEqual([30, 30, 30]);
  });

  it("are never below 0: a date up to 24 hours ahead is today", () => {
    expect(daysSince("2026-11-24T11:59:59Z", NOW)).toBe(0);
    expect(daysSince("2026-11-24T12:00:00Z", NOW)).toBe(0);
    expect(daysSince("2026-11-24T12:00:01Z", NOW)).toBeNull();
  });

  it("are refused for a time zone that does not exist", () => {
    expect(() => rows([], { readAt: NOW, timeZone: "Europe/Atlantis" })).toThrow(RangeError);
    expect(() => metrics([], { readAt: NOW, timeZone: "Europe/Atlantis" })).toThrow(RangeError);
  });

  it("cost about the same in a named zone as in UTC, learner by learner", () => {
    const learners = Array.from({ length: 5000 }, (_, at) =>
      learner(`${at}`, { value: 50, date: new Date(NOW - at * 7_000_000).toISOString() }),
    );
    const cpuMs = (timeZone: string) => {
      const start = process.cpuUsage();
      for (const each of learners) rows([each], { readAt: NOW, timeZone });
      return process.cpuUsage(start).user / 1000;
    };
    const times = (timeZone: string) => Math.min(...Array.from({ length: 5 }, () => cpuMs(timeZone)));
    expect(times("Europe/Amsterdam")).toBeLessThan(5 * times("UTC") + 20);
  });
});

describe("asOfText", () => {
  it.each([
    [undefined, "as of Nov 23, 2026, 12:00 UTC"],
    ["Europe/Amsterdam", "as of Nov 23, 2026, 13:00 Europe/Amsterdam"],
    ["Pacific/Auckland", "as of Nov 24, 2026, 01:00 Pacific/Auckland"],
  ])("in the zone %s says %s", (timeZone, text) => {
    expect(asOfText(NOW, timeZone)).toBe(text);
  });
});

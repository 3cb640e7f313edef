import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  createLivingPopulation,
  createPopulation,
  defaultAsOf,
  type Learner,
  type Population,
  type Progress,
  programCatalog,
} from "../src/index.ts";

const day = 86_400_000;
const seeds = fc.integer();
const instants = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
const organization = createLivingPopulation({ seed: 1, learners: 300 });

const all = (population: Population<Learner>): readonly Learner[] =>
  Array.from({ length: population.size }, (_, index) => population.at(index));
const byId = (population: Population<Learner>) => new Map(all(population).map((learner) => [learner.userId, learner]));
const programIn = (learner: Learner | undefined, { programName }: Progress) =>
  learner?.progress.find((entry) => entry.programName === programName);
const learnerIn = (population: Population<Learner>, userId: string) => {
  const index = population.indexOf(userId);
  return index === undefined ? undefined : population.at(index);
};

describe("a living population", () => {
  it("is the same at the same instant, whatever was asked before", () => {
    fc.assert(
      fc.property(seeds, fc.array(instants, { maxLength: 4 }), instants, (seed, before, instant) => {
        const [fresh, used] = [1, 2].map(() => createLivingPopulation({ seed, learners: 40 }));
        for (const each of before) used?.(each).at(0);
        const population = used?.(instant);
        for (const each of before) used?.(each).at(0);
        expect(population && all(population)).toEqual(fresh && all(fresh(new Date(instant).toISOString())));
      }),
    );
  });

  it("is that of createPopulation", () => {
    const asOf = "2024-05-06T07:08:09Z";
    expect(all(organization(asOf))).toEqual(all(createPopulation({ seed: 1, learners: 300, asOf })));
    expect(all(createLivingPopulation()(defaultAsOf))).toEqual(all(createPopulation({ seed: 1, learners: 250 })));
  });

  it.each(["Pacific/Kiritimati", "America/Los_Angeles"])("is the same in time zone %s", (zone) => {
    const before = process.env["TZ"];
    onTestFinished(() => void Object.assign(process.env, { TZ: before }));
    const expected = all(organization("2026-03-29T01:30:00Z"));
    process.env["TZ"] = zone;
    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    expect(all(createLivingPopulation({ seed: 1, learners: 300 })("2026-03-29T01:30:00Z"))).toEqual(expected);
  });

  it("never loses progress, minutes, hours or programs", () => {
    fc.assert(
      fc.property(seeds, instants, fc.nat(2000 * day), (seed, instant, later) => {
        const living = createLivingPopulation({ seed, learners: 60 });
        const after = byId(living(instant + later));
        for (const { userId, userName, totalHoursStudied, progress } of all(living(instant))) {
          const now = after.get(userId);
          if (now === undefined) continue;
          expect(now.userName).toBe(userName);
          expect(now.totalHoursStudied).toBeGreaterThanOrEqual(totalHoursStudied);
          expect(now.progress.slice(0, progress.length).map(({ programName }) => programName)).toEqual(
            progress.map(({ programName }) => programName),
          );
          for (const entry of progress) {
            const next = programIn(now, entry) ?? entry;
            expect(next.value).toBeGreaterThanOrEqual(entry.value);
            expect(next.timeSpentInMinutes).toBeGreaterThanOrEqual(entry.timeSpentInMinutes);
            expect(next.timeLeftInMinutes).toBeLessThanOrEqual(entry.timeLeftInMinutes);
            expect(next.date >= entry.date).toBe(true);
            expect(next.date === entry.date).toBe(JSON.stringify(next) === JSON.stringify(entry));
          }
        }
      }),
    );
  });

  it("dates an entry at the second of its last change", () => {
    fc.assert(
      fc.property(seeds, instants, (seed, instant) => {
        const living = createLivingPopulation({ seed, learners: 20 });
        for (const { userId, progress } of all(living(instant)))
          for (const entry of progress) {
            const changedAt = Date.parse(entry.date);
            expect(changedAt).toBeLessThanOrEqual(instant);
            expect(programIn(learnerIn(living(changedAt), userId), entry)).toEqual(entry);
            expect(programIn(learnerIn(living(changedAt - 1), userId), entry)).not.toEqual(entry);
          }
      }),
    );
  });

  it("has consistent numbers at any instant", () => {
    const minutesOf = new Map(programCatalog.map(({ name, minutes }) => [name, minutes]));
    fc.assert(
      fc.property(seeds, instants, (seed, instant) => {
        for (const { totalHoursStudied, progress } of all(createLivingPopulation({ seed, learners: 60 })(instant))) {
          const spent = progress.reduce((sum, { timeSpentInMinutes }) => sum + timeSpentInMinutes, 0);
          expect(totalHoursStudied).toBeGreaterThanOrEqual(spent / 60);
          expect(totalHoursStudied).toBeLessThan(spent / 60 + 5.2);
          expect(new Set(progress.map(({ programName }) => programName)).size).toBe(progress.length);
          for (const { programName, value, timeSpentInMinutes, timeLeftInMinutes } of progress) {
            const minutes = minutesOf.get(programName) ?? Number.NaN;
            expect(timeLeftInMinutes).toBe(Math.ceil((1 - value / 100) * minutes));
            expect(timeLeftInMinutes === 0).toBe(value === 100);
            expect(timeSpentInMinutes).toBeLessThanOrEqual((value / 100) * minutes * 1.2 + 1);
            expect(timeSpentInMinutes > 0 || value === 0).toBe(true);
          }
        }
      }),
    );
  });

  it("lists each learner once, sorted by name, and finds all by ID", () => {
    fc.assert(
      fc.property(seeds, instants, (seed, instant) => {
        const population = createLivingPopulation({ seed, learners: 100 })(instant);
        const learners = all(population);
        expect(learners.map(({ userId }) => population.indexOf(userId.toUpperCase()))).toEqual([...learners.keys()]);
        expect(learners.map(({ userName }) => userName)).toEqual(learners.map(({ userName }) => userName).sort());
        for (const [index, { progress }] of learners.entries())
          expect(population.programsAt(index).map(({ name }) => name)).toEqual(
            progress.map(({ programName }) => programName),
          );
      }),
    );
  });

  it("changes its learners at midnight UTC only", () => {
    fc.assert(
      fc.property(seeds, instants, (seed, instant) => {
        const living = createLivingPopulation({ seed, learners: 40 });
        const midnight = Math.floor(instant / day) * day;
        const ids = [midnight, instant, midnight + day - 1].map((each) =>
          all(living(each)).map(({ userId }) => userId),
        );
        expect(ids[1]).toEqual(ids[0]);
        expect(ids[2]).toEqual(ids[0]);
      }),
    );
  });

  it("keeps the progress of learners who are away", () => {
    const large = createLivingPopulation({ seed: 1, learners: 1000 });
    const night = (number: number) => large(Date.UTC(2025, 0, 1 + number));
    const lastSeen = new Map<string, number>();
    const returned = new Map<string, { readonly from: number; readonly to: number }>();
    for (let number = 0; number < 600; number += 20)
      for (const { userId } of all(night(number))) {
        const before = lastSeen.get(userId);
        if (before !== undefined && before < number - 20) returned.set(userId, { from: before, to: number });
        lastSeen.set(userId, number);
      }
    expect(returned.size).toBeGreaterThan(10);
    for (const [userId, { from, to }] of [...returned].slice(0, 20)) {
      const nights = Array.from({ length: to - from + 1 }, (_, number) => learnerIn(night(from + number), userId));
      const left = nights.indexOf(undefined);
      const back = nights.lastIndexOf(undefined) + 1;
      expect(nights.slice(left, back)).toEqual(Array(back - left).fill(undefined));
      const lastSecond = Date.UTC(2025, 0, 1 + from + left) - 1000;
      expect(nights[back]).toEqual(learnerIn(large(lastSecond), userId));
    }
  });

  it.each(["yesterday", "2026-11-01T12:00:00", "11/01/2026", Number.NaN, Number.POSITIVE_INFINITY, 8.65e15])(
    "is not to be had at %s",
    (instant) => {
      expect(() => organization(instant)).toThrow(RangeError);
    },
  );

  it("has a learner in every seat from the day of defaultAsOf on", () => {
    fc.assert(
      fc.property(seeds, fc.nat(5000 * day), (seed, later) => {
        const population = createLivingPopulation({ seed, learners: 70 })(Date.parse("2026-11-01T00:00:00Z") + later);
        expect(new Set(all(population).map(({ userId }) => userId)).size).toBe(70);
      }),
    );
  });

  it("can be read in any century", () => {
    for (const year of ["1900", "2100", "2500"]) expect(organization(`${year}-07-01T00:00:00Z`).size).toBeLessThan(301);
    expect(all(organization("1960-07-01T00:00:00Z")).every(({ progress }) => progress.length === 0)).toBe(true);
  });
});

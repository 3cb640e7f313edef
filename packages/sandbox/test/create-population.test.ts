import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPopulation, defaultAsOf, type Learner, type Population, programCatalog } from "../src/index.ts";

const seeds = fc.integer();
const sizes = fc.integer({ min: 1, max: 1_000_000 });

function all(population: Population<Learner>): readonly Learner[] {
  return Array.from({ length: population.size }, (_, index) => population.at(index));
}

describe("createPopulation", () => {
  it("sorts learners by userName, at any size", () => {
    fc.assert(
      fc.property(seeds, sizes, fc.nat(), (seed, learners, anywhere) => {
        const population = createPopulation({ seed, learners });
        const from = anywhere % learners;
        const names = Array.from(
          { length: Math.min(100, learners - from) },
          (_, i) => population.at(from + i).userName,
        );
        expect(names).toEqual([...names].sort());
      }),
    );
  });

  it("gives each learner a unique UUID", () => {
    const ids = all(createPopulation({ seed: 7, learners: 20_000 })).map(({ userId }) => userId);
    expect(new Set(ids).size).toBe(20_000);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("finds a learner by ID, in either case", () => {
    fc.assert(
      fc.property(seeds, sizes, fc.nat(), (seed, learners, anywhere) => {
        const population = createPopulation({ seed, learners });
        const index = anywhere % learners;
        const { userId } = population.at(index);
        expect(population.indexOf(userId)).toBe(index);
        expect(population.indicesOf(userId.toUpperCase())).toEqual([index]);
      }),
    );
  });

  it("finds no learner for an unknown ID", () => {
    fc.assert(
      fc.property(seeds, fc.uuid(), (seed, foreign) => {
        expect(createPopulation({ seed, learners: 1000 }).indexOf(foreign)).toBeUndefined();
      }),
    );
    const beyond = createPopulation({ seed: 1, learners: 11 }).at(10).userId;
    expect(createPopulation({ seed: 1, learners: 10 }).indexOf(beyond)).toBeUndefined();
  });

  it("is the same for the same seed, and different for another", () => {
    const [one, same, other] = [3, 3, 4].map((seed) => JSON.stringify(all(createPopulation({ seed, learners: 50 }))));
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  it("throws for an index out of range", () => {
    const population = createPopulation({ seed: 1, learners: 10 });
    for (const index of [-1, 10, 0.5]) expect(() => population.at(index)).toThrow(RangeError);
    expect(createPopulation({ seed: 1, learners: 0 }).size).toBe(0);
  });

  it.each([{ learners: -1 }, { learners: 1.5 }, { learners: 10, asOf: "yesterday" }])(
    "throws for $learners learners as of $asOf",
    (options) => {
      expect(() => createPopulation({ seed: 1, ...options })).toThrow(RangeError);
    },
  );

  it("computes the millionth learner without the others", () => {
    const population = createPopulation({ seed: 1, learners: 1_000_000 });
    expect(population.at(999_999).userName >= population.at(0).userName).toBe(true);
  });
});

describe("generated names", () => {
  const kinds: readonly (readonly [string, (name: string) => boolean])[] = [
    ["with an accent", (name) => /\p{Script=Latin}\p{M}/u.test(name.normalize("NFD"))],
    ["with an apostrophe", (name) => /['’]/.test(name)],
    ["with a hyphen", (name) => /-/.test(name)],
    ["of a single word", (name) => /^\p{Script=Latin}+$/u.test(name)],
    ["with a middle initial", (name) => / \p{Lu}\. /u.test(name)],
    ["in another script", (name) => !/\p{Script=Latin}/u.test(name)],
  ];
  const thousand = all(createPopulation({ seed: 1, learners: 1000 })).map(({ userName }) => userName);

  it.each(kinds)("%s belong to more than 1% and less than half of a thousand learners", (_, isOfKind) => {
    const share = thousand.filter(isOfKind).length / thousand.length;
    expect(share).toBeGreaterThan(0.01);
    expect(share).toBeLessThan(0.5);
  });

  it.each(["Cyrillic", "Greek", "Arabic", "Hebrew", "Han", "Hiragana", "Hangul", "Devanagari"])(
    "in %s script belong to some of a thousand learners",
    (script) => {
      expect(thousand.some((name) => new RegExp(`\\p{Script=${script}}`, "u").test(name))).toBe(true);
    },
  );

  const ten = (seed: number) => all(createPopulation({ seed, learners: 10 })).map(({ userName }) => userName);

  it("of ten learners are in several scripts, and at least two are equal", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(ten(seed).some((name) => /\p{Script=Latin}/u.test(name))).toBe(true);
        expect(ten(seed).some((name) => !/\p{Script=Latin}/u.test(name))).toBe(true);
        expect(new Set(ten(seed)).size).toBeLessThan(10);
      }),
    );
  });

  it("of ten learners usually show three kinds or more", () => {
    const varied = Array.from({ length: 100 }, (_, seed) => kinds.filter(([, is]) => ten(seed).some(is)).length >= 3);
    expect(varied.filter(Boolean).length).toBeGreaterThan(60);
  });

  it("are shared by a few of a thousand learners", () => {
    const shared = 1000 - new Set(thousand).size;
    expect(shared).toBeGreaterThan(30);
    expect(shared).toBeLessThan(120);
  });
});

describe("generated progress", () => {
  const learners = all(createPopulation({ seed: 5, learners: 3000 }));
  const rows = learners.flatMap(({ progress }) => progress);
  const minutesOf = new Map(programCatalog.map(({ name, minutes }) => [name, minutes]));
  const day = 86_400_000;
  const age = (date: string) => (Date.parse(defaultAsOf) - Date.parse(date)) / day;

  it.each<[string, number, (learner: Learner) => boolean]>([
    ["no programs", 0.05, ({ progress }) => progress.length === 0],
    ["several programs", 0.3, ({ progress }) => progress.length > 1],
    [
      "nothing started",
      0.02,
      ({ progress }) => progress.length > 0 && progress.every((row) => row.timeSpentInMinutes === 0),
    ],
    [
      "a program just opened",
      0.02,
      ({ progress }) => progress.some((row) => row.value === 0 && row.timeSpentInMinutes > 0),
    ],
    ["99.6 %", 0.02, ({ progress }) => progress.some(({ value }) => value === 99.6)],
    ["100 %", 0.2, ({ progress }) => progress.some(({ value }) => value === 100)],
    ["activity this week", 0.1, ({ progress }) => progress.some(({ date }) => age(date) < 7)],
    [
      "no activity for 60 days",
      0.1,
      ({ progress }) => progress.length > 0 && progress.every(({ date }) => age(date) > 60),
    ],
    ["no avatar", 0.03, ({ userAvatarUrl }) => userAvatarUrl === null],
  ])("includes learners with %s", (_, atLeast, applies) => {
    expect(learners.filter(applies).length / learners.length).toBeGreaterThan(atLeast);
  });

  it("lists each program of a learner once", () => {
    for (const { progress } of learners)
      expect(new Set(progress.map(({ programName }) => programName)).size).toBe(progress.length);
  });

  it("has consistent numbers", () => {
    for (const { programName, value, timeSpentInMinutes, timeLeftInMinutes } of rows) {
      const minutes = minutesOf.get(programName) ?? Number.NaN;
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(100);
      expect(timeLeftInMinutes === 0).toBe(value === 100);
      expect(timeLeftInMinutes).toBeLessThan((1 - value / 100) * minutes + 1);
      expect(timeSpentInMinutes).toBeLessThanOrEqual((value / 100) * minutes * 1.2 + 1);
      expect(timeSpentInMinutes > 0 || value === 0).toBe(true);
    }
  });

  it("never adds up to more than totalHoursStudied", () => {
    for (const { totalHoursStudied, progress } of learners) {
      const minutes = progress.reduce((sum, { timeSpentInMinutes }) => sum + timeSpentInMinutes, 0);
      expect(totalHoursStudied).toBeGreaterThanOrEqual(minutes / 60);
    }
  });

  it("was made before asOf", () => {
    const asOf = "2020-02-29T00:00:00Z";
    for (const { progress } of all(createPopulation({ seed: 1, learners: 100, asOf })))
      for (const { date } of progress) expect(Date.parse(date)).toBeLessThanOrEqual(Date.parse(asOf));
  });
});

describe("programCatalog", () => {
  it.each(["sku", "name", "abbreviation"] as const)("lists no %s twice", (field) => {
    expect(new Set(programCatalog.map((program) => program[field])).size).toBe(programCatalog.length);
  });

  it("has SKUs that do not contain the abbreviation", () => {
    for (const { sku, abbreviation } of programCatalog) expect(sku).not.toContain(abbreviation);
  });

  it("has a prime number of programs, so that no learner gets one twice", () => {
    expect(programCatalog).toHaveLength(13);
  });
});

import type { AdoptionProgressViewModel, AdoptionViewModel } from "@aihr-plugins/core";
import { createPopulation } from "@aihr-plugins/sandbox";
import fc from "fast-check";

/** The instant that tests look from. */
export const NOW = Date.parse("2026-11-23T12:00:00Z");

export const DAY = 86_400_000;

/** The instant this many days before `NOW`, as the API writes it. */
export function daysBefore(days: number): string {
  return new Date(NOW - days * DAY).toISOString();
}

/** A learner with what a test cares about: entries that name no program are in one each. */
export function learner(userId: string, ...entries: AdoptionProgressViewModel[]): AdoptionViewModel {
  const progress = entries.map((entry, at) => {
    const isNamed = "abbreviation" in entry || "programName" in entry;
    return isNamed ? entry : { ...entry, abbreviation: `P${at + 1}` };
  });
  return { userId, userName: userId, progress };
}

/** Learners of the sandbox. */
export function population(learners: number, seed = 1): readonly AdoptionViewModel[] {
  const people = createPopulation({ seed, learners });
  return Array.from({ length: learners }, (_, at) => people.at(at));
}

/** Numbers as an API sends them: whole, with decimals, missing, null, and now and then nonsense. */
const number = (max: number) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: max * 100 }).map((hundredths) => hundredths / 100) },
    { weight: 1, arbitrary: fc.double({ min: 0, max, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined, -1, max + 1, Number.POSITIVE_INFINITY) },
  );

const date = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -1, max: 90 * 24 }).map((hours) => daysBefore(hours / 24)) },
  { weight: 1, arbitrary: fc.constantFrom(null, undefined, "yesterday", "0001-01-01T00:00:00", "2026-11-01T08:30:00") },
);

/** One entry of progress, in one of few programs, so that they meet. */
const anyEntry: fc.Arbitrary<AdoptionProgressViewModel> = fc.record({
  programName: fc.constantFrom("People Analytics", "HR Business Partner", "Talent", null, undefined),
  abbreviation: fc.constantFrom("PA", "HRBP", "TA", null, undefined),
  value: number(100),
  timeSpentInMinutes: number(2400),
  timeLeftInMinutes: number(2400),
  totalDuration: fc.constantFrom("PT20H", "PT90M", "P1DT2H", "PT0.5H", "P1M", null, undefined),
  date,
});

/** Learners with distinct identifiers. */
export const anyLearners: fc.Arbitrary<AdoptionViewModel[]> = fc.uniqueArray(
  fc.record({
    userId: fc.oneof({ weight: 9, arbitrary: fc.uuid() }, { weight: 1, arbitrary: fc.string() }),
    userName: fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("Ana Diaz", "Ana Díaz", null, undefined)),
    totalHoursStudied: number(500),
    progress: fc.oneof(
      { weight: 9, arbitrary: fc.array(anyEntry, { maxLength: 4 }) },
      fc.constantFrom(null, undefined),
    ),
  }),
  { selector: ({ userId }) => userId, maxLength: 12 },
);

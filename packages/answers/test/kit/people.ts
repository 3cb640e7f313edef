import { type AnswerSource, type AnswerSourceOptions, createAnswerSource } from "@aihr-plugins/answers";
import type { AdoptionViewModel } from "@aihr-plugins/core";

/** When the reports of the tests were read. */
export const readAt = Date.UTC(2026, 10, 23, 12);

interface GivenProgress {
  readonly key: string;
  readonly value: number;
  readonly daysAgo?: number;
}

/** A learner in programs, at these percentages. */
export function person(name: string, ...progress: readonly GivenProgress[]): AdoptionViewModel {
  return {
    userId: idOf(name),
    userName: name,
    totalHoursStudied: progress.reduce((sum, { value }) => sum + value / 10, 0),
    progress: progress.map(({ key, value, daysAgo = 1 }) => ({
      programName: `${key} Program`,
      abbreviation: key,
      value,
      timeSpentInMinutes: value * 6,
      timeLeftInMinutes: (100 - value) * 6,
      totalDuration: "PT10H",
      date: new Date(readAt - daysAgo * 86_400_000).toISOString(),
    })),
  };
}

/** An ID that depends on the name only, and does not show it. */
export function idOf(name: string): string {
  let hash = 7;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 0xffff_ffff;
  const digits = hash.toString(16).padStart(8, "0").repeat(4);
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
}

/** The team of most tests. */
export const team: readonly AdoptionViewModel[] = [
  person("Fiona Bauer", { key: "PA", value: 45, daysAgo: 3 }),
  person("Fiona Okafor", { key: "HRBP", value: 100 }),
  person("Bo Lind", { key: "PA", value: 80, daysAgo: 64 }, { key: "HRBP", value: 20, daysAgo: 41 }),
  person("Ida Weh", { key: "PA", value: 0 }),
];

/** Returns a source for these learners. */
export function sourceOf(
  learners: readonly AdoptionViewModel[] = team,
  options: Partial<AnswerSourceOptions> = {},
): AnswerSource {
  return createAnswerSource(learners, { readAt, ...options });
}

/** What every answer says about the reports of the tests. */
export const basis = { asOf: "as of Nov 23, 2026, 12:00 UTC" };

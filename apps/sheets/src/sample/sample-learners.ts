import type { AdoptionProgressViewModel, AdoptionViewModel } from "@aihr-plugins/core";

const firstNames =
  "Ana Björn Chloé Dalia Emeka Fatima Goran Hana Ines Jamal Kwame Lena Mei Noor Olga Pavel Quinn Ravi Sofia Tomás";
const lastNames = "Diaz Öst Martin Haddad Okafor Khan Novak Sato Costa Reed";
const programs = [
  ["People Analytics", "PA", 20],
  ["HR Business Partner 2.0", "HRBP", 35],
  ["Digital HR", "DHR", 25],
  ["Talent Acquisition", "TA", 30],
  ["Organizational Development", "OD", 28],
  ["Compensation and Benefits", "CB", 18],
] as const;
const count = 60;
const dayMs = 86_400_000;

/**
 * Made-up learners as of an instant: with namesakes, one in no program, and enrollments of every status. Their names and
 * those of their programs say that they are sample data.
 */
export function sampleLearners(readAt: number): readonly AdoptionViewModel[] {
  return Array.from({ length: count }, (_, nth) => {
    const random = randomNumbers(nth + 1);
    const progress =
      nth === 7 ? [] : programs.filter(() => random() < 0.4).map((program) => entryOf(program, random, readAt));
    const minutes = progress.reduce((sum, { timeSpentInMinutes }) => sum + (timeSpentInMinutes ?? 0), 0);
    return {
      userId: `5a3b1e00-0000-4000-8000-${String(nth + 1).padStart(12, "0")}`,
      userName: `${nameOf(nth)} (sample)`,
      totalHoursStudied: Math.round(minutes / 6 + 20 * random()) / 10,
      progress,
    };
  });
}

/** Every twentieth has the name of the one before. */
function nameOf(nth: number): string {
  const at = nth % 20 === 19 ? nth - 1 : nth;
  const [first, last] = [firstNames.split(" "), lastNames.split(" ")];
  return `${first[at % first.length]} ${last[(at * 3 + Math.floor(at / 20)) % last.length]}`;
}

function entryOf(
  [name, abbreviation, hours]: (typeof programs)[number],
  random: () => number,
  readAt: number,
): AdoptionProgressViewModel {
  const standing = random();
  const value = standing < 0.25 ? 100 : standing < 0.4 ? 0 : Math.round(5 + 90 * random());
  const spent = Math.round(hours * 60 * (value / 100) * (0.8 + 0.5 * random()));
  return {
    programName: `${name} (sample)`,
    abbreviation,
    totalDuration: `PT${hours}H`,
    value,
    timeSpentInMinutes: spent,
    timeLeftInMinutes: Math.round(hours * 60 * (1 - value / 100)),
    // Most were active not long ago.
    date: new Date(
      readAt - Math.floor(80 * random() ** 2) * dayMs - Math.floor(10 * random()) * 3_600_000,
    ).toISOString(),
  };
}

/** Numbers from 0 to 1, the same ones for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = Math.imul(state ^ (state >>> 15), state | 1);
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
    return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
  };
}

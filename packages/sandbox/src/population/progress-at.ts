import type { Progress } from "./learner.ts";
import type { CatalogProgram } from "./program-catalog.ts";
import { seededRandom } from "./seeded-random.ts";

/** Returns the progress of the learner at an index in a program; `slot` is its position among the learner's programs. */
export function progressAt(
  seed: number,
  index: number,
  slot: number,
  program: CatalogProgram,
  asOfMs: number,
): Progress {
  const random = (salt: number) => seededRandom(seed, index, 1000 + slot * 16 + salt);
  const value = percent(random(0), random(1));
  const opened = random(0) >= neverOpenedShare;
  const minutes = (value / 100) * program.minutes * pace(seededRandom(seed, index, 3));
  return {
    programName: program.name,
    abbreviation: program.abbreviation,
    value,
    timeSpentInMinutes: opened ? Math.max(1, Math.round(minutes)) : 0,
    timeLeftInMinutes: Math.ceil((1 - value / 100) * program.minutes),
    totalDuration: program.totalDuration,
    date: isoInstant(asOfMs - daysAgo(random(2), random(3)) * dayMs),
  };
}

const dayMs = 86_400_000;
const neverOpenedShare = 0.14;

/** Percent completed. Extremes are frequent: 0, just above 0, just below 100, and 100. */
function percent(random: number, detail: number): number {
  if (random < 0.18) return 0;
  if (random < 0.42) return 100;
  if (random < 0.46) return 99.6;
  const tenths = 1 + Math.floor(detail * 990);
  return random < 0.7 ? tenths / 10 : Math.ceil(tenths / 10);
}

/** Minutes spent per minute of content. Few learners take longer than the program's duration. */
function pace(random: number): number {
  return random < 0.95 ? 0.7 + random * 0.3 : 1 + (random - 0.95) * 4;
}

/** A third of all entries changed in the last week, a quarter not for at least 60 days. */
function daysAgo(random: number, detail: number): number {
  if (random < 0.35) return detail * 7;
  if (random < 0.75) return 7 + detail * 53;
  return 60 + detail * 340;
}

function isoInstant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

import { createCurve } from "./curve.ts";
import { personalInstantAt, personalTimeAt } from "./personal-time.ts";
import { type CatalogProgram, programCatalog } from "./program-catalog.ts";
import { hash, seededRandom, square } from "./seeded-random.ts";
import { msPerDay, studyTimeAt } from "./study-time.ts";
import type { Tenure } from "./tenure.ts";

/** A learner's enrollment in a program. */
export interface Enrollment {
  readonly program: CatalogProgram;
  /** 0 for the learner's first enrollment, 1 for the second, and so on. */
  readonly slot: number;
  /** Personal study time of the enrollment. */
  readonly enrolledAt: number;
}

/** Returns what a learner is enrolled in at an instant: none to seven programs, each once, the first one first. */
export function enrollmentsAt(tenure: Tenure, ms: number): readonly Enrollment[] {
  const { seed, index } = tenure;
  const first = firstEnrollmentAt(tenure);
  if (first === undefined) return [];
  const count = 1 + Math.floor(7 * seededRandom(seed, index, 1));
  const random = hash(seed, index, 2);
  const start = random % programCatalog.length;
  // The catalog's length is prime, so every step visits each program once before it repeats.
  const step = 1 + ((random >>> 8) % (programCatalog.length - 1));
  const spacing = 50 + 320 * square(seededRandom(seed, index, 10));
  const now = personalTimeAt(tenure, ms);
  // The second counts, but finding it takes long and matters on the day of the enrollment only.
  const isReached = (at: number) => at <= now - 1 || (at <= now + 1 && personalInstantAt(tenure, at) <= ms);
  const enrollments: Enrollment[] = [];
  for (let slot = 0; slot < count; slot++) {
    const program = programCatalog[(start + slot * step) % programCatalog.length];
    const enrolledAt = first + spacing * (slot && slot - 0.4 * seededRandom(seed, index, 30 + slot));
    if (program === undefined || !isReached(enrolledAt)) break;
    enrollments.push({ program, slot, enrolledAt });
  }
  return enrollments;
}

/** Returns the personal study time of a learner's first enrollment, or undefined for those who never enroll. */
export function firstEnrollmentAt({ seed, index, joinDay }: Tenure): number | undefined {
  const random = seededRandom(seed, index, 8);
  if (random >= enrollingShare) return undefined;
  const earliest = Math.max(joinDay, rollout.inverse(random));
  return studyTimeAt(earliest * msPerDay) + 0.1 + 40 * square(seededRandom(seed, index, 9));
}

const enrollingShare = 0.88;

/** From days since 1970 to the share of learners who may enroll: a pilot for years, then the whole organization. */
const rollout = createCurve([
  [Date.UTC(2017, 0, 1) / msPerDay, 0],
  [Date.UTC(2024, 6, 1) / msPerDay, 0.2],
  [Date.UTC(2025, 6, 1) / msPerDay, 0.4],
  [Date.UTC(2026, 6, 1) / msPerDay, 0.7],
  [Date.UTC(2027, 6, 1) / msPerDay, enrollingShare],
]);

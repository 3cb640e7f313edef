import { hash, seededRandom } from "./seeded-random.ts";

/** From this day on all seats are taken, in days since 1970: 2026-11-01. */
export const fullDay = Date.UTC(2026, 10, 1) / 86_400_000;

/** A learner's time in the organization, in days since 1970. Learners join and leave at midnight UTC. */
export interface Tenure {
  /** The seed and index of the learner, from which everything about them is computed. */
  readonly seed: number;
  readonly index: number;
  readonly joinDay: number;
  readonly leaveDay: number;
  /** First day of a long absence, and first day back; both equal to `leaveDay` if there is none. Progress is kept. */
  readonly awayDay: number;
  readonly backDay: number;
}

/**
 * Returns who has a seat on a day, or undefined before the seat is added. A learner keeps a seat for one to nine years,
 * then it goes to another; a substitute has it during an absence. On `fullDay` it is the learner of the seed itself.
 */
export function tenureAt(seed: number, seat: number, day: number): Tenure | undefined {
  if (day < openDayOf(seed, seat)) return undefined;
  const tenure = tenureOf(seed, seat, termOn(seed, seat, day));
  const { awayDay, backDay } = tenure;
  if (day < awayDay || day >= backDay) return tenure;
  const substitute = seedOfSubstitute(tenure.seed);
  return { seed: substitute, index: seat, joinDay: awayDay, leaveDay: backDay, awayDay: backDay, backDay };
}

/** Returns the seeds of all learners who may have a seat on a day. */
export function seedsOn(seed: number, day: number): readonly number[] {
  const term = Math.floor((day - fullDay) / meanTermDays);
  const seeds = [term - 1, term, term + 1].map((each) => seedOfTerm(seed, each));
  return [...seeds, ...seeds.map(seedOfSubstitute)];
}

const meanTermDays = 1800;

/** Seats are held in terms. Term 0 is that of `fullDay`. */
function termOn(seed: number, seat: number, day: number): number {
  const latest = Math.floor((day - fullDay) / meanTermDays + phaseOf(seed, seat));
  return firstDayOf(seed, seat, latest) <= day ? latest : latest - 1;
}

function firstDayOf(seed: number, seat: number, term: number): number {
  const late = term === 0 ? 0 : 0.8 * seededRandom(seedOfTerm(seed, term), seat, 21);
  return Math.floor(fullDay + (term - phaseOf(seed, seat) + late) * meanTermDays) + 1;
}

/** In (0, 1], so that term 0 begins by `fullDay` and the next one after it. */
function phaseOf(seed: number, seat: number): number {
  return 1 - seededRandom(seed, seat, 20);
}

function seedOfTerm(seed: number, term: number): number {
  return term === 0 ? seed : hash(seed, term, 22);
}

function seedOfSubstitute(seed: number): number {
  return hash(seed, 0, 23);
}

function tenureOf(seed: number, seat: number, term: number): Tenure {
  const holder = { seed: seedOfTerm(seed, term), index: seat };
  const random = (salt: number) => seededRandom(holder.seed, seat, salt);
  const joinDay = Math.max(openDayOf(seed, seat), firstDayOf(seed, seat, term));
  const leaveDay = firstDayOf(seed, seat, term + 1);
  const awayDay = joinDay + Math.floor(random(25) * (leaveDay - joinDay));
  const backDay = Math.min(leaveDay, awayDay + 40 + Math.floor(random(26) * 160));
  const isAway = random(24) < awayShare && !(awayDay <= fullDay && fullDay < backDay);
  return {
    ...holder,
    joinDay,
    leaveDay,
    ...(isAway ? { awayDay, backDay } : { awayDay: leaveDay, backDay: leaveDay }),
  };
}

const awayShare = 0.2;

/** The organization grows: three in ten seats were added from 2019 on. */
function openDayOf(seed: number, seat: number): number {
  const random = seededRandom(seed, seat, 27) / 0.3;
  return random < 1 ? growthStart + Math.floor(random * (fullDay - growthStart)) : Number.NEGATIVE_INFINITY;
}

const growthStart = Date.UTC(2019, 0, 1) / 86_400_000;

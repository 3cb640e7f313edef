import { personalInstantAt } from "./personal-time.ts";
import { seededRandom, square } from "./seeded-random.ts";
import type { Tenure } from "./tenure.ts";

/** When a learner studies one thing: sessions in bursts, with pauses between them, and perhaps one long pause. */
export interface StudyPlan {
  readonly tenure: Tenure;
  readonly slot: number;
  /** Personal study time of session 0, in which the learner only opens it. */
  readonly startsAt: number;
  /** Number of the last session. */
  readonly sessions: number;
  /** Study days from session to session, in a burst. */
  readonly gap: number;
  /** Sessions in a burst. */
  readonly burst: number;
  /** Study days between bursts. */
  readonly pause: number;
  /** The session before which the long pause is, and its study days. */
  readonly resumes: number;
  readonly longPause: number;
}

/** Returns a number in [0, 1) that depends on a learner, one of the things that they study, and a salt up to 127. */
export function slotRandom({ seed, index }: Tenure, slot: number, salt: number): number {
  return seededRandom(seed, index, 1000 + slot * 128 + salt);
}

/** Returns the plan for something that takes a number of minutes, from a personal study time on. */
export function studyPlan(tenure: Tenure, slot: number, enrolledAt: number, minutes: number): StudyPlan {
  const random = (salt: number) => slotRandom(tenure, slot, salt);
  const sessions = Math.min(maxSessions, Math.max(1, Math.round(minutes / (30 + 30 * random(3)))));
  const isAlmostDone = sessions > 1 && random(7) < almostDoneShare;
  const pauses = isAlmostDone || random(5) < longPauseShare;
  return {
    tenure,
    slot,
    startsAt: enrolledAt + 0.5 + 50 * random(2) * square(random(2)),
    sessions,
    gap: 0.6 + 2 * square(random(4)),
    burst: 3 + Math.floor(random(6) * 6),
    pause: 4 + 14 * random(8),
    resumes: isAlmostDone ? sessions : 1 + Math.floor(random(9) * sessions),
    longPause: pauses ? 30 + 870 * random(10) * square(random(10)) : 0,
  };
}

/** Returns the number of the last session at or before an instant, or -1 before session 0. */
export function lastSessionAt(plan: StudyPlan, ms: number): number {
  let low = -1;
  let high = plan.sessions;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sessionMs(plan, middle) <= ms) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Returns the end of a session, in milliseconds since 1970. */
export function sessionMs(plan: StudyPlan, session: number): number {
  const { tenure, slot, startsAt, gap, burst, pause, resumes, longPause } = plan;
  const planned = (session + 0.5 * slotRandom(tenure, slot, 16 + session)) * gap + Math.floor(session / burst) * pause;
  return personalInstantAt(tenure, startsAt + planned + (session >= resumes ? longPause : 0));
}

/**
 * Returns the share that is done after a session: 0 after session 0, which only opens it, and 1 after the last. Each
 * session adds at least a seventieth.
 */
export function shareDone({ tenure, slot, sessions }: StudyPlan, session: number): number {
  if (session <= 0) return 0;
  return session >= sessions ? 1 : (session - 0.3 * slotRandom(tenure, slot, 70 + session)) / sessions;
}

const maxSessions = 48;
const longPauseShare = 0.35;
const almostDoneShare = 0.06;

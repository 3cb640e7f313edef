import type { Enrollment } from "./enrollments-at.ts";
import type { Progress } from "./learner.ts";
import { personalInstantAt } from "./personal-time.ts";
import { seededRandom } from "./seeded-random.ts";
import { lastSessionAt, type StudyPlan, sessionMs, shareDone, slotRandom, studyPlan } from "./study-plan.ts";
import type { Tenure } from "./tenure.ts";

/** Returns the progress that a learner has made in a program at an instant, in milliseconds since 1970. */
export function progressAt(tenure: Tenure, { program, slot, enrolledAt }: Enrollment, ms: number): Progress {
  const pace = paceOf(seededRandom(tenure.seed, tenure.index, 3));
  const plan = studyPlan(tenure, slot, enrolledAt, program.minutes * pace);
  const session = isOpenedOneDay(tenure, slot) ? lastSessionAt(plan, ms) : -1;
  const value = percent(plan, session);
  const minutes = (value / 100) * program.minutes * pace;
  return {
    programName: program.name,
    abbreviation: program.abbreviation,
    value,
    timeSpentInMinutes: session < 0 ? 0 : Math.max(1, Math.round(minutes)),
    timeLeftInMinutes: Math.ceil((1 - value / 100) * program.minutes),
    totalDuration: program.totalDuration,
    date: isoInstant(session < 0 ? personalInstantAt(tenure, enrolledAt) : sessionMs(plan, session)),
  };
}

function isOpenedOneDay(tenure: Tenure, slot: number): boolean {
  return slotRandom(tenure, slot, 0) >= (slot === 0 ? 0.24 : 0.14);
}

/** Percent completed, whole for most enrollments. If the long pause comes just before the end, 99.6 is left of it. */
function percent(plan: StudyPlan, session: number): number {
  const isAlmostDone = plan.longPause > 0 && plan.resumes === plan.sessions && session === plan.sessions - 1;
  if (isAlmostDone && session > 0) return 99.6;
  const share = shareDone(plan, session);
  return slotRandom(plan.tenure, plan.slot, 1) < 0.3 ? Math.floor(share * 1000) / 10 : Math.floor(share * 100);
}

/** Minutes spent per minute of content. Few learners take longer than the program's duration. */
function paceOf(random: number): number {
  return random < 0.95 ? 0.7 + random * 0.3 : 1 + (random - 0.95) * 4;
}

function isoInstant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

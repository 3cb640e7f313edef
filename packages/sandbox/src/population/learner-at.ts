import { nameAt } from "../names/name-at.ts";
import { enrollmentsAt, firstEnrollmentAt } from "./enrollments-at.ts";
import type { Learner } from "./learner.ts";
import { progressAt } from "./progress-at.ts";
import { seededRandom } from "./seeded-random.ts";
import { lastSessionAt, shareDone, slotRandom, studyPlan } from "./study-plan.ts";
import { msPerDay, studyTimeAt } from "./study-time.ts";
import type { Tenure } from "./tenure.ts";
import { userIdAt } from "./user-id.ts";

/**
 * Returns a learner at an instant, in milliseconds since 1970.
 *
 * @param seed of the organization, of which `seats` is the number of seats.
 */
export function learnerAt(tenure: Tenure, seed: number, seats: number, ms: number): Learner {
  const userId = userIdAt(tenure.seed, tenure.index);
  const progress = enrollmentsAt(tenure, ms).map((enrollment) => progressAt(tenure, enrollment, ms));
  const minutes = progress.reduce((sum, { timeSpentInMinutes }) => sum + timeSpentInMinutes, 0);
  const hasAvatar = seededRandom(tenure.seed, tenure.index, 4) >= 0.06;
  return {
    userId,
    userName: userNameOf(tenure, seed, seats),
    userAvatarUrl: hasAvatar ? `https://cdn.example.com/avatars/${userId.slice(0, 8)}.jpg` : null,
    totalHoursStudied: Math.ceil(((minutes + minutesOutsidePrograms(tenure, ms)) / 60) * 10) / 10,
    progress,
  };
}

const slotOutsidePrograms = 7;

/** Some learners also study what belongs to no program: a few hours at most. */
function minutesOutsidePrograms(tenure: Tenure, ms: number): number {
  if (slotRandom(tenure, slotOutsidePrograms, 0) < 0.7) return 0;
  const minutes = 10 + 290 * slotRandom(tenure, slotOutsidePrograms, 1);
  const from = firstEnrollmentAt(tenure) ?? studyTimeAt(tenure.joinDay * msPerDay);
  const plan = studyPlan(tenure, slotOutsidePrograms, from + 20, minutes);
  return Math.floor(minutes * shareDone(plan, lastSessionAt(plan, ms)));
}

const namesakeEvery = 24;
const namesakeAt = 7;

/**
 * One learner in 24 has the name of the learner before, so that names are not unique. Those who had the seat earlier or
 * get it later have names that sort between the same neighbors.
 */
function userNameOf(tenure: Tenure, seed: number, seats: number): string {
  const { index } = tenure;
  const position = (seat: number) => seat + seededRandom(seed, seat, 7);
  if (tenure.seed !== seed) {
    const share = seededRandom(tenure.seed, index, 7);
    return nameAt((index + share * seededRandom(seed, index, 7)) / seats);
  }
  return nameAt(position(index % namesakeEvery === namesakeAt ? index - 1 : index) / seats);
}

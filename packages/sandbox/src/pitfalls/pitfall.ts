import type { RawLearner, RawProgress } from "../population/raw-learner.ts";

/** A learner that shows something a report has to get right. */
export interface Pitfall {
  /** What is unusual, such as `year 9999 as the date`. */
  readonly about: string;
  readonly learner: RawLearner;
}

/** Returns a learner whose `userName` says what is unusual, unless the name is what is unusual. */
export function pitfall(about: string, number: number, learner: Partial<RawLearner>): Pitfall {
  const userId = learnerId(number);
  return {
    about,
    learner: { userId, userName: titleOf(about), userAvatarUrl: null, totalHoursStudied: 100, ...learner },
  };
}

/** Returns the UUID of the learner with this number. It has letters, so that upper case makes a difference. */
export function learnerId(number: number): string {
  return `c0ffee00-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** Returns an enrollment in People Analytics, half done three days ago, with the given fields changed. */
export function halfDone(fields: RawProgress = {}): RawProgress {
  return {
    programName: "People Analytics",
    abbreviation: "PA",
    value: 50,
    timeSpentInMinutes: 600,
    timeLeftInMinutes: 600,
    totalDuration: "PT20H",
    date: "2026-11-20T09:00:00Z",
    ...fields,
  };
}

/** Returns an enrollment in Talent Acquisition, completed three days ago, with the given fields changed. */
export function completed(fields: RawProgress = {}): RawProgress {
  return {
    programName: "Talent Acquisition",
    abbreviation: "TA",
    value: 100,
    timeSpentInMinutes: 1500,
    timeLeftInMinutes: 0,
    totalDuration: "PT30H",
    date: "2026-11-20T09:00:00Z",
    ...fields,
  };
}

/** Returns an enrollment in Organizational Development that was never opened, with the given fields changed. */
export function notStarted(fields: RawProgress = {}): RawProgress {
  return {
    programName: "Organizational Development",
    abbreviation: "OD",
    value: 0,
    timeSpentInMinutes: 0,
    timeLeftInMinutes: 600,
    totalDuration: "PT10H",
    date: "2026-11-20T09:00:00Z",
    ...fields,
  };
}

function titleOf(about: string): string {
  return about.charAt(0).toUpperCase() + about.slice(1);
}

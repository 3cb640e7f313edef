import type { AdoptionViewModel } from "@aihr-plugins/core";
import { finiteOrNull, textOrNull } from "./presence.ts";

/** How a learner without a name is called everywhere. */
export const unnamedLearner = "Unnamed learner";

/** A learner's name for people. */
export function learnerName({ userName }: Pick<AdoptionViewModel, "userName">): string {
  return textOrNull(userName) ?? unnamedLearner;
}

/** A learner's name and ID, which distinguishes learners of the same name: `Ana Diaz (550e8400-…)`. */
export function learnerLabel(learner: Pick<AdoptionViewModel, "userId" | "userName">): string {
  return `${learnerName(learner)} (${learner.userId})`;
}

/** The identity of a learner ID: IDs are compared without case. */
export function learnerIdentity(userId: string): string {
  return userId.toLowerCase();
}

/**
 * Returns each learner once. A learner listed twice has the programs of both listings, the first name and the larger
 * number of hours. IDs are compared without case.
 *
 * @example
 * for await (const page of client.pages()) learners.push(...page);
 * const each = uniteLearners(learners);
 */
export function uniteLearners(learners: readonly AdoptionViewModel[]): readonly AdoptionViewModel[] {
  if (learners.length < 2) return learners;
  const united = new Map<string, AdoptionViewModel>();
  for (const learner of learners) {
    const identity = learnerIdentity(learner.userId);
    const earlier = united.get(identity);
    united.set(identity, earlier === undefined ? learner : unite(earlier, learner));
  }
  return united.size === learners.length ? learners : [...united.values()];
}

function unite(one: AdoptionViewModel, other: AdoptionViewModel): AdoptionViewModel {
  const hours = [one, other].flatMap(({ totalHoursStudied }) => finiteOrNull(totalHoursStudied) ?? []);
  return {
    ...other,
    ...one,
    userName: textOrNull(one.userName) ?? other.userName,
    totalHoursStudied: hours.length === 0 ? null : Math.max(...hours),
    progress: [...(one.progress ?? []), ...(other.progress ?? [])],
  };
}

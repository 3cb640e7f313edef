import type { DigestGroupInput } from "../content/digest-groups.ts";
import type { DigestPeriodOptions } from "../content/digest-input.ts";
import { smallestGroup } from "../content/smallest-group.ts";
import type { LearnerGroup } from "./match-people.ts";
import type { SomeLearnersHistory } from "./some-learners-history.ts";

/**
 * Reads what groups of learners did in the period of a digest.
 *
 * @param among only these learners, by identity: a manager's team; everyone if left out
 */
export async function readGroupActivity(
  historyOf: SomeLearnersHistory,
  groups: readonly LearnerGroup[],
  { by, from }: Pick<DigestPeriodOptions, "by"> & { readonly from: string },
  among?: ReadonlySet<string>,
): Promise<readonly DigestGroupInput[]> {
  const inputs: DigestGroupInput[] = [];
  for (const { name, learners } of groups) {
    const members = new Set([...learners].filter((learner) => among?.has(learner) ?? true));
    if (members.size === 0) continue;
    // A smaller group is only counted.
    if (members.size < smallestGroup) {
      inputs.push({ name, learners: members, completions: 0 });
      continue;
    }
    const period = (await historyOf(members).trend({ by })).find((row) => row.from === from);
    inputs.push({ name, learners: members, completions: period?.newCompletions ?? 0 });
  }
  return inputs;
}

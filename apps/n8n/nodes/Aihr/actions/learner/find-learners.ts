import type { AdoptionViewModel } from "@aihr-plugins/core";
import { errorTextOf } from "../../errors/error-text-of.ts";
import { acceptMissingIds, checkSummary } from "../common/check-summary.ts";
import type { Run } from "../common/operation.ts";
import { readOptions } from "../common/read-options.ts";
import { clientFor } from "../common/read-report.ts";
import { createLearnerFinder } from "./learner-finder.ts";
import { readWanted, type Wanted } from "./read-wanted.ts";

/** The result for one input item: a learner, none, or the text of an error that does not stop the node. */
export interface Found {
  readonly itemIndex: number;
  readonly learner?: AdoptionViewModel | undefined;
  /** What the item wants of the learner. */
  readonly output?: Wanted["output"];
  readonly errorText?: string;
  /** Whether an item without a learner comes out empty, and not at all else. */
  readonly isEmptyItem?: boolean;
}

/**
 * Finds the learners that the input items ask for. Items with the same options share their requests: IDs go out in
 * batches, and names take one reading of the whole report.
 *
 * @throws NodeApiError, NodeOperationError with the item, unless the node continues on failure
 */
export async function findLearners(run: Run): Promise<readonly Found[]> {
  const { context } = run;
  const found: Found[] = [];
  const fail = (itemIndex: number, error: unknown) => {
    found[itemIndex] = { itemIndex, errorText: errorTextOf(context, error, itemIndex) };
  };

  const groups = new Map<string, Wanted[]>();
  for (const itemIndex of context.getInputData().keys()) {
    try {
      const wanted = readWanted({ ...run, itemIndex });
      const group = JSON.stringify(context.getNodeParameter("options", itemIndex, {}));
      groups.set(group, [...(groups.get(group) ?? []), wanted]);
    } catch (error) {
      fail(itemIndex, error);
    }
  }
  for (const group of groups.values()) {
    const learners = await read(run, group).catch((error: unknown) => {
      for (const { itemIndex } of group) fail(itemIndex, error);
      return undefined;
    });
    if (learners === undefined) continue;
    const find = createLearnerFinder(learners);
    for (const wanted of group) {
      try {
        const { itemIndex, isEmptyItem, output } = wanted;
        found[itemIndex] = { itemIndex, isEmptyItem, output, learner: find(wanted) };
      } catch (error) {
        fail(wanted.itemIndex, error);
      }
    }
  }
  return found;
}

/** Reads the learners that the group may mean: only those with its IDs, or all if it has a name. */
async function read(run: Run, group: readonly Wanted[]): Promise<readonly AdoptionViewModel[]> {
  const item = { ...run, itemIndex: group[0]?.itemIndex ?? 0 };
  const options = readOptions(item);
  const userIds = group.every(({ isId }) => isId) ? group.map(({ text }) => text) : null;
  const client = await clientFor(item, options);
  const { learners, summary } = await client.collect({ userIds }, options.read);
  // What to do about an ID that is not found is up to the item that asks for it.
  const reasons = summary.reasons.filter(({ code }) => code !== "missing-user-ids");
  checkSummary(item, { ...acceptMissingIds(summary, {}), reasons, missingUserIds: [] }, options);
  return learners;
}

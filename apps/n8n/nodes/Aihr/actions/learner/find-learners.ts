import type { AdoptionViewModel } from "@aihr-plugins/core";
import { nodeErrorOf } from "../../transport/node-error-of.ts";
import type { Run } from "../common/operation.ts";
import { readOptions } from "../common/read-options.ts";
import { clientFor, judge } from "../common/read-report.ts";
import { readWanted, type Wanted } from "./read-wanted.ts";
import { whoIs } from "./who-is.ts";

/** What came of one input item: a learner, nobody, or what went wrong where that does not stop the node. */
export interface Found {
  readonly itemIndex: number;
  readonly learner?: AdoptionViewModel;
  readonly problem?: string;
}

/**
 * Finds whom the input items name. Items with the same options share their requests: ids go out in batches, and names
 * take one reading of the whole report.
 *
 * @throws NodeApiError, NodeOperationError with the item, unless the node goes on when one fails
 */
export async function findLearners(run: Run): Promise<readonly Found[]> {
  const { context } = run;
  const found: Found[] = [];
  const failed = (itemIndex: number, error: unknown) => {
    const shown = nodeErrorOf(context.getNode(), error, itemIndex);
    if (!context.continueOnFail()) throw shown;
    found[itemIndex] = { itemIndex, problem: shown.message };
  };

  const groups = new Map<string, Wanted[]>();
  for (const itemIndex of context.getInputData().keys()) {
    try {
      const wanted = readWanted(context, itemIndex);
      const group = JSON.stringify(context.getNodeParameter("options", itemIndex, {}));
      groups.set(group, [...(groups.get(group) ?? []), wanted]);
    } catch (error) {
      failed(itemIndex, error);
    }
  }
  for (const group of groups.values()) {
    const learners = await read(run, group).catch((error: unknown) => {
      for (const { itemIndex } of group) failed(itemIndex, error);
      return undefined;
    });
    if (learners === undefined) continue;
    const find = whoIs(learners);
    for (const wanted of group) {
      try {
        found[wanted.itemIndex] = { itemIndex: wanted.itemIndex, ...find(wanted) };
      } catch (error) {
        failed(wanted.itemIndex, error);
      }
    }
  }
  return found;
}

/** Whom the group may mean: everybody when one is named, else those with its ids. */
async function read(run: Run, group: readonly Wanted[]): Promise<readonly AdoptionViewModel[]> {
  const itemIndex = group[0]?.itemIndex ?? 0;
  const item = { ...run, itemIndex };
  const options = readOptions(run.context.getNodeParameter("options", itemIndex, {}), run.now);
  const userIds = group.every(({ isId }) => isId) ? group.map(({ text }) => text) : null;
  const client = await clientFor(item, options);
  const { learners, summary } = await client.collect({ userIds }, options.read);
  judge(item, summary, options);
  return learners;
}

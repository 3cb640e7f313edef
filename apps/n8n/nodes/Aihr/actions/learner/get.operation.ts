import type { INodeExecutionData } from "n8n-workflow";
import { itemsOf, type Run } from "../common/operation.ts";
import { findLearners } from "./find-learners.ts";

export { description } from "./get.fields.ts";

/** The learners that the input items ask for, in the order of the items, with as few requests as possible. */
export async function getLearners(run: Run): Promise<readonly INodeExecutionData[]> {
  const found = await findLearners(run);
  return found.flatMap(({ itemIndex, learner, output, errorText, isEmptyItem = false }) => {
    if (errorText !== undefined) return itemsOf([{ error: errorText }], itemIndex);
    if (learner !== undefined && output !== undefined) return itemsOf([output(learner)], itemIndex);
    return isEmptyItem ? itemsOf([{}], itemIndex) : [];
  });
}

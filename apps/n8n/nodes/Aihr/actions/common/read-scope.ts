import type { AdoptionViewModel } from "@aihr-plugins/core";
import type { ItemRun } from "./operation.ts";
import { learnerPages } from "./read-matched.ts";
import { take } from "./take.ts";

/** All learners that the item's filters name. */
export function readScope(run: ItemRun): Promise<readonly AdoptionViewModel[]> {
  return take(learnerPages(run, undefined));
}

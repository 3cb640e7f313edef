import type { AdoptionViewModel } from "@aihr-plugins/core";
import type { RowOptions } from "@aihr-plugins/report";
import type { ItemRun } from "../common/operation.ts";
import { textList } from "../common/text-list.ts";
import { simplifiedLearner } from "./simplified-learner.ts";

/** Returns the function that maps a learner to the item's Output. */
export function learnerOutput(
  { context, itemIndex }: ItemRun,
  options: RowOptions,
): (learner: AdoptionViewModel) => object {
  const output = context.getNodeParameter("output", itemIndex, "simplified");
  if (output === "raw") return (learner) => learner;
  if (output !== "selected") return (learner) => simplifiedLearner(learner, options);
  const fields = new Set(textList(context.getNodeParameter("fields", itemIndex, [])));
  return (learner) => selected(learner, fields, options);
}

function selected(learner: AdoptionViewModel, fields: ReadonlySet<string>, options: RowOptions): object {
  const all = { ...simplifiedLearner(learner, options), learnerAvatarUrl: learner.userAvatarUrl ?? null };
  return Object.fromEntries(Object.entries(all).filter(([field]) => fields.has(field)));
}

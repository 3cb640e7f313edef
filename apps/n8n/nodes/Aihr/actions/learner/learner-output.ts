import type { AdoptionViewModel } from "@aihr-plugins/core";
import { readChoice, readChoices } from "../../parameters/read-choice.ts";
import type { ItemRun } from "../common/operation.ts";
import { type NodeOptions, readOptions } from "../common/read-options.ts";
import { roundedRecord } from "../common/rounded.ts";
import { fieldChoices, outputChoices } from "./output.fields.ts";
import { simplifiedLearner } from "./simplified-learner.ts";

/**
 * Reads the item's Output: `raw`, `selected` or `simplified`.
 *
 * @throws UserError if it cannot be read
 */
export function readOutput({ context, itemIndex }: ItemRun): string {
  return readChoice(context.getNodeParameter("output", itemIndex, "simplified"), "Output", outputChoices);
}

/**
 * Returns the function that maps a learner to the item's Output. Read before the report is: a parameter that cannot be
 * read costs no request.
 *
 * @throws UserError if Output or Fields cannot be read
 */
export function learnerOutput(run: ItemRun): (learner: AdoptionViewModel) => object {
  const { context, itemIndex } = run;
  const options = readOptions(run);
  const output = readOutput(run);
  if (output === "raw") return (learner) => learner;
  if (output === "simplified") {
    return (learner) => roundedRecord(simplifiedLearner(learner, options.row), options.isExact);
  }
  const chosen = context.getNodeParameter("fields", itemIndex, defaultFields);
  const fields = new Set(readChoices(chosen, "Fields", fieldChoices));
  return (learner) => selected(learner, fields, options);
}

const defaultFields = ["learnerId", "learnerName", "averageProgress"];

function selected(learner: AdoptionViewModel, fields: ReadonlySet<string>, { row, isExact }: NodeOptions): object {
  const all = { ...simplifiedLearner(learner, row), learnerAvatarUrl: learner.userAvatarUrl ?? null };
  const chosen = Object.entries(all).filter(([field]) => fields.has(field));
  return roundedRecord(Object.fromEntries(chosen), isExact);
}

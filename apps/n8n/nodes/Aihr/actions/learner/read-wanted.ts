import type { AdoptionViewModel } from "@aihr-plugins/core";
import { UserError } from "../../errors/user-error.ts";
import { parameterError } from "../../parameters/parameter-error.ts";
import { readChoice } from "../../parameters/read-choice.ts";
import { isLearnerId } from "../../parameters/read-learner-ids.ts";
import { readText } from "../../parameters/read-text.ts";
import type { ItemRun } from "../common/operation.ts";
import { notFoundChoices } from "./get.fields.ts";
import { learnerOutput } from "./learner-output.ts";

/** The learner that one input item asks for. */
export interface Wanted {
  readonly itemIndex: number;
  readonly text: string;
  readonly isId: boolean;
  /** Whether to stop the node if there is no such learner. */
  readonly mustExist: boolean;
  /** Whether to return an empty item if there is no such learner. */
  readonly isEmptyItem: boolean;
  /** Maps the learner to the item's Output. */
  readonly output: (learner: AdoptionViewModel) => object;
}

/** @throws UserError if no learner is named, or the ID is not a UUID */
export function readWanted(run: ItemRun): Wanted {
  const { context, itemIndex } = run;
  const { mode, value } = locatorOf(context.getNodeParameter("learner", itemIndex));
  const text = value.trim();
  const isId = isLearnerId(text);
  if (text === "") throw new UserError("'Learner' is empty. Choose a learner, or enter a name or an ID.");
  if (mode === "id" && !isId) {
    throw parameterError("Learner", "an ID such as 550e8400-e29b-41d4-a716-446655440000", text);
  }
  const notFound = readChoice(
    context.getNodeParameter("notFound", itemIndex, "stop"),
    "When Not Found",
    notFoundChoices,
  );
  const output = learnerOutput(run);
  return { itemIndex, text, isId, mustExist: notFound === "stop", isEmptyItem: notFound === "empty", output };
}

/** The parameter is an object in the editor, and may be plain text when an expression or an AI agent fills it in. */
function locatorOf(parameter: unknown): { readonly mode: string; readonly value: string } {
  if (typeof parameter !== "object" || parameter === null) return { mode: "name", value: textOf(parameter) };
  const mode = "mode" in parameter ? String(parameter.mode) : "name";
  return { mode, value: textOf("value" in parameter ? parameter.value : parameter) };
}

/** @throws UserError for a list or an object, such as a whole item */
function textOf(value: unknown): string {
  return readText(value, "Learner", "");
}

import type { IExecuteFunctions } from "n8n-workflow";
import { UserError } from "../../errors/user-error.ts";

/** The learner that one input item asks for. */
export interface Wanted {
  readonly itemIndex: number;
  readonly text: string;
  readonly isId: boolean;
  /** Whether to stop the node if there is no such learner. */
  readonly mustExist: boolean;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** @throws UserError if no learner is named, or the ID is not a UUID */
export function readWanted(context: IExecuteFunctions, itemIndex: number): Wanted {
  const { mode, value } = locatorOf(context.getNodeParameter("learner", itemIndex));
  const text = value.trim();
  const isId = uuid.test(text);
  if (text === "") throw new UserError("'Learner' is empty. Choose a learner, or give a name or an ID.");
  if (mode === "id" && !isId) {
    throw new UserError(`'Learner' must be an ID such as 550e8400-e29b-41d4-a716-446655440000, and is '${text}'.`);
  }
  return { itemIndex, text, isId, mustExist: context.getNodeParameter("notFound", itemIndex, "stop") === "stop" };
}

/** The parameter is an object in the editor, and may be plain text when an expression or an AI agent fills it in. */
function locatorOf(parameter: unknown): { readonly mode: string; readonly value: string } {
  if (typeof parameter !== "object" || parameter === null) return { mode: "name", value: String(parameter ?? "") };
  const mode = "mode" in parameter ? String(parameter.mode) : "name";
  return { mode, value: "value" in parameter ? String(parameter.value ?? "") : "" };
}

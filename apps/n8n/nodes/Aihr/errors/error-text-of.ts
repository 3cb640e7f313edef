import type { IExecuteFunctions } from "n8n-workflow";
import { isTool } from "../actions/is-tool.ts";
import { nodeErrorOf } from "./node-error-of.ts";
import { UserError } from "./user-error.ts";

/**
 * Returns the text of an error for an output item: if the node continues on failure, and in a tool what the AI agent can
 * correct: of an error that is thrown there, n8n passes on the message at most, which holds no names.
 *
 * @throws NodeApiError, NodeOperationError in all other cases
 */
export function errorTextOf(context: IExecuteFunctions, error: unknown, itemIndex: number): string {
  const isCorrectable = error instanceof UserError;
  const shown = nodeErrorOf(context.getNode(), error, itemIndex);
  if (!context.continueOnFail() && !(isCorrectable && isTool(context))) throw shown;
  return isCorrectable ? error.detail : shown.message;
}

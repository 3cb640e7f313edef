import type { IExecuteFunctions } from "n8n-workflow";
import { nodeErrorOf } from "./node-error-of.ts";
import { UserError } from "./user-error.ts";

/**
 * Returns the text of an error for an output item: if the node continues on failure, and in a tool what the AI agent can
 * correct, because n8n passes on no text of an error that is thrown there.
 *
 * @throws NodeApiError, NodeOperationError in all other cases
 */
export function errorTextOf(context: IExecuteFunctions, error: unknown, itemIndex: number): string {
  const isCorrectable = error instanceof UserError;
  const shown = nodeErrorOf(context.getNode(), error, itemIndex);
  if (!context.continueOnFail() && !(isCorrectable && context.isToolExecution())) throw shown;
  return isCorrectable ? error.detail : shown.message;
}

import type { IExecuteFunctions } from "n8n-workflow";

/**
 * Whether an AI agent reads the result. Agents from version 3 on run a tool as a node of the workflow, for which n8n's own
 * answer is no; the type of such a node ends with "Tool".
 */
export function isTool(context: IExecuteFunctions): boolean {
  return context.isToolExecution() || context.getNode().type.endsWith("Tool");
}

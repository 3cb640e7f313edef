import { isAihrError } from "@aihr-plugins/core";
import { HistoryError } from "@aihr-plugins/history";
import { LoginError } from "@aihr-plugins/login";
import type { CallToolResult } from "@modelcontextprotocol/server";
import { ToolError } from "../tool-error.ts";

/**
 * Returns an answer as a tool's result: as data for clients that read its schema, and the same as one line of text for
 * those that pass on text only.
 */
function toolResult(answer: object): CallToolResult {
  return { content: [{ type: "text", text: JSON.stringify(answer) }], structuredContent: { ...answer } };
}

/** Runs a tool. A failure becomes a result with a sentence that the model can pass on. */
export async function answered(work: () => Promise<object>): Promise<CallToolResult> {
  try {
    return toolResult(await work());
  } catch (error) {
    return { content: [{ type: "text", text: failureText(error) }], isError: true };
  }
}

/** The message of an unexpected error is left out: it may quote what was read. */
function failureText(error: unknown): string {
  if (error instanceof HistoryError) return `The history cannot be read. ${error.message}`;
  if (error instanceof ToolError || error instanceof LoginError || isAihrError(error)) return error.message;
  return "The server has a bug. No answer was made. Report it with the name of the tool and its input.";
}

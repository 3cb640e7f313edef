import type { AnswerToolName } from "@aihr-plugins/answers";
import type { HistoryToolName } from "@aihr-plugins/answers/history";

/** A tool's name as MCP clients spell it: `find_learner`. */
export function mcpToolName(name: AnswerToolName | HistoryToolName): string {
  return name.replaceAll("-", "_");
}

/** What clients may know of every tool before they ask the user. */
export const readsOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true };

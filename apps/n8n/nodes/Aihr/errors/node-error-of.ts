import { type AihrError, isAihrError } from "@aihr-plugins/core";
import { type INode, NodeApiError, NodeOperationError } from "n8n-workflow";
import { UserError } from "./user-error.ts";

/** Returns what n8n shows for an error: the client's sentence, unchanged, and the item that it happened to. */
export function nodeErrorOf(node: INode, error: unknown, itemIndex?: number): NodeApiError | NodeOperationError {
  if (error instanceof NodeApiError || error instanceof NodeOperationError) {
    if (itemIndex !== undefined) error.context.itemIndex ??= itemIndex;
    return error;
  }
  const at = itemIndex === undefined ? {} : { itemIndex };
  if (error instanceof UserError) {
    const description = error.detail === error.message ? {} : { description: error.detail };
    return new NodeOperationError(node, error.message, { ...at, ...description });
  }
  if (!isAihrError(error)) return new NodeOperationError(node, error instanceof Error ? error : String(error), at);
  if (error.code === "invalid-query" || error.code === "invalid-setting") {
    return new NodeOperationError(node, error.message, at);
  }

  const shown = new NodeApiError(node, { ...plain(error) }, { ...at, message: error.message, ...details(error) });
  // n8n replaces some messages, such as those that contain ECONNREFUSED.
  shown.message = error.message;
  return shown;
}

function plain({ message, code, status }: AihrError): { [key: string]: string | number } {
  return { message, code, ...(status === undefined ? {} : { status }) };
}

function details({ status, page, path }: AihrError): { description?: string; httpCode?: string } {
  const where = [page === undefined ? "" : `Page ${page}`, path ?? ""].filter(Boolean).join(", ");
  return {
    ...(where ? { description: where } : {}),
    ...(status === undefined ? {} : { httpCode: String(status) }),
  };
}

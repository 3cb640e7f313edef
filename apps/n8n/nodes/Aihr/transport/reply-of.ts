import type { HttpOutcome } from "@aihr-plugins/core";
import { decodeBody } from "./decode-body.ts";

/** Returns what one of n8n's HTTP helpers returned as the client's kind of reply. */
export function replyOf(response: unknown): HttpOutcome {
  if (!isFullResponse(response)) return { failure: "network" };
  const headers = Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  const body = decodeBody(response.body, response.headers["content-type"]);
  if (typeof body !== "string") return body;
  return { status: response.statusCode, headers: Object.fromEntries(headers), body };
}

interface FullResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

function isFullResponse(response: unknown): response is FullResponse {
  return typeof response === "object" && response !== null && "statusCode" in response && "headers" in response;
}

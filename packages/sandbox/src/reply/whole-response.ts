import type { SandboxResponse } from "../exchange.ts";

/** Returns a response that arrives complete and without delay. */
export function wholeResponse(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
): SandboxResponse {
  return { status, headers, body, delivery: "whole", delayMs: 0 };
}

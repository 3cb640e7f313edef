import type { SandboxResponse } from "../exchange.ts";

/** A response that arrives at once and in one piece. */
export function whole(status: number, headers: Readonly<Record<string, string>>, body: string): SandboxResponse {
  return { status, headers, body, delivery: "whole", delayMs: 0 };
}

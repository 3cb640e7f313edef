import type { NoReply, Signal } from "@aihr-plugins/core";

const timedOut = /^(ETIMEDOUT|ESOCKETTIMEDOUT|ECONNABORTED)$/;
const systemCode = /^[A-Z][A-Z\d_]*$/;

/**
 * What n8n's HTTP helper throws, as the client's kind of failure. Only the system's code is taken from it: its text may
 * quote the request.
 */
export function helperFailure(error: unknown, signal: Signal): NoReply {
  if (signal.aborted) return { failure: "aborted" };
  const code = codeOf(error, 3);
  if (code === undefined) return { failure: "network" };
  return timedOut.test(code) ? { failure: "timeout" } : { failure: "network", cause: code };
}

/** n8n wraps the HTTP client's error, which wraps the system's. */
function codeOf(error: unknown, depth: number): string | undefined {
  if (typeof error !== "object" || error === null || depth === 0) return undefined;
  if ("code" in error && typeof error.code === "string" && systemCode.test(error.code)) return error.code;
  return "cause" in error ? codeOf(error.cause, depth - 1) : undefined;
}

import type { NoReply, Signal } from "@aihr-plugins/core";

const timedOut = /^(ETIMEDOUT|ESOCKETTIMEDOUT|ECONNABORTED)$/;
const systemCode = /^[A-Z][A-Z\d_]*$/;

/**
 * What n8n's HTTP helper throws, as the client's kind of failure; undefined if it is not about the network, such as an
 * expression that n8n cannot evaluate. Only the system's code is taken from it: its text may quote the request.
 */
export function helperFailure(error: unknown, signal: Signal): NoReply | undefined {
  if (signal.aborted) return { failure: "aborted" };
  const causes = causesOf(error);
  const code = causes.map(codeOf).find((each) => each !== undefined);
  if (code !== undefined) return timedOut.test(code) ? { failure: "timeout" } : { failure: "network", cause: code };
  return causes.some(isHttpClientError) ? { failure: "network" } : undefined;
}

/** The error and its causes: n8n wraps the HTTP client's error, which wraps the system's. */
function causesOf(error: unknown, depth = 3): readonly object[] {
  if (typeof error !== "object" || error === null || depth === 0) return [];
  return [error, ...("cause" in error ? causesOf(error.cause, depth - 1) : [])];
}

function codeOf(error: object): string | undefined {
  return "code" in error && typeof error.code === "string" && systemCode.test(error.code) ? error.code : undefined;
}

function isHttpClientError(error: object): boolean {
  return "isAxiosError" in error && error.isAxiosError === true;
}

import { checkBaseUrl, copyKey } from "./advice.ts";
import type { AihrErrorCode, Problem } from "./aihr-error.ts";

/** What a reply's status, any but 200, says went wrong; `detail` is the API's own explanation of a refused request. */
export function statusProblem(status: number, detail: string, retryAfterMs: number | undefined): Problem {
  const [code, message] = explain(status, detail && `: ${detail}`, inTime(retryAfterMs));
  return { code, message, status, retryAfterMs };
}

function explain(status: number, detail: string, later: string): readonly [AihrErrorCode, string] {
  if (status >= 500 || status === 408) {
    return ["server", `The API could not answer (${status}). Try again ${later}; if it stays so, tell AIHR's support.`];
  }
  switch (status) {
    case 400:
      return ["bad-request", `The API did not accept the request (400)${detail}. Check the filters and the page size.`];
    case 401:
      return ["unauthorized", `The API key was refused (401). ${copyKey}`];
    case 403:
      return ["forbidden", "The API key may not read reports (403). Ask your AIHR administrator for one that may."];
    case 404:
      return ["not-found", `There is no Reporting API at this address (404). ${checkBaseUrl}`];
    case 429:
      return ["rate-limited", `The API is receiving too many requests (429). Try again ${later}, with fewer at once.`];
    default:
      return ["unexpected-status", `The server gave an unexpected answer (${status}). ${checkBaseUrl}`];
  }
}

function inTime(ms: number | undefined): string {
  return ms === undefined ? "later" : `in ${Math.ceil(ms / 60_000)} min`;
}

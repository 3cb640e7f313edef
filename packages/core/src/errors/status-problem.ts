import type { AihrErrorCode, Problem } from "./aihr-error.ts";

/** What the API adds to a status. */
export interface StatusNotes {
  /** Its explanation of a refused request. */
  readonly detail?: string | undefined;
  /** How long it asks to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
}

/** What a reply's status, any but 200, says went wrong. */
export function statusProblem(status: number, { detail, retryAfterMs }: StatusNotes): Problem {
  const problem = (code: AihrErrorCode, retryable: boolean, message: string): Problem => ({
    code,
    status,
    retryable,
    retryAfterMs,
    message,
  });

  if (status >= 500) {
    const message = `The API could not answer (${status}). Try again in a few minutes; if it stays so, tell AIHR's support.`;
    return problem("server", true, message);
  }
  switch (status) {
    case 400:
      return problem(
        "bad-request",
        false,
        `The API did not accept the request (400)${detail ? `: ${detail}` : "."} Check the filters and the page size.`,
      );
    case 401:
      return problem(
        "unauthorized",
        false,
        "The API key was refused (401). Check the API key; keys are made in the AIHR admin area.",
      );
    case 403:
      return problem(
        "forbidden",
        false,
        "The API key may not read reports (403). Ask your AIHR administrator for a key that may use the Reporting API.",
      );
    case 404:
      return problem(
        "not-found",
        false,
        "There is no Reporting API at this address (404). Check the base URL: it is the server that AIHR's interactive API reference shows once you are signed in.",
      );
    case 408:
      return problem("timeout", true, "The API took too long to answer (408). Try again.");
    case 429:
      return problem(
        "rate-limited",
        true,
        `The API received too many requests (429). Try again ${inTime(retryAfterMs)}, or lower the number of parallel requests.`,
      );
    default:
      return problem(
        "unexpected-status",
        false,
        `The server answered with status ${status}, which the Reporting API does not use. Check the base URL.`,
      );
  }
}

function inTime(ms: number | undefined): string {
  if (ms === undefined) return "in a few minutes";
  const seconds = Math.ceil(ms / 1000);
  return seconds < 120 ? `in ${seconds} seconds` : `in ${Math.ceil(seconds / 60)} minutes`;
}

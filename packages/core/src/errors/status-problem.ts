import { askAboutProxy, checkBaseUrl, copyKey } from "./advice.ts";
import type { AihrErrorCode, Problem } from "./aihr-error.ts";
import { laterText } from "./duration-text.ts";

/** What a reply other than a page says. */
export interface RefusedReply {
  readonly status: number;
  /** The API's own explanation; empty if it gave none. */
  readonly detail: string;
  /** Whether the body is a web page, which the API never sends. */
  readonly isWebPage: boolean;
  readonly retryAfterMs: number | undefined;
}

/** Explains a reply with any status but 200. */
export function statusProblem(refusal: RefusedReply): Problem {
  const { status, retryAfterMs } = refusal;
  const [code, message] = explain(refusal);
  return { code, message, status, retryAfterMs };
}

function explain({ status, detail, isWebPage, retryAfterMs }: RefusedReply): readonly [AihrErrorCode, string] {
  const why = detail && `: ${detail}`;
  const later = laterText(retryAfterMs);
  switch (status) {
    case 400:
    case 422:
      return [
        "bad-request",
        `The API did not accept the request (${status})${why}. Check the filters and the page size.`,
      ];
    case 401:
      return ["unauthorized", `The API key was rejected (401). ${copyKey}`];
    case 403:
      return isWebPage
        ? ["forbidden", `A firewall or proxy blocked the request (403), not the API. ${allowAddress}`]
        : ["forbidden", "The API key may not read reports (403). Ask your AIHR administrator for one that may."];
    case 404:
      return ["not-found", `There is no Reporting API at this address (404). ${checkBaseUrl}`];
    case 405:
      return ["unexpected-status", `The server does not allow this kind of request here (405). ${allowOrCheck}`];
    case 407:
      return ["proxy", `The network's proxy server requires a login (407). ${askAboutProxy}`];
    case 409:
      return ["unexpected-status", "The API reports a conflict with another request (409). Try again in a minute."];
    case 413:
      return [
        "bad-request",
        "The request is too large (413). Ask for fewer learner IDs or programs, or for smaller pages.",
      ];
    case 414:
      return ["bad-request", "The request's address is too long (414). Check that the base URL holds no extra text."];
    case 415:
      return ["unexpected-status", `The server does not accept JSON here (415). ${allowOrCheck}`];
    case 429:
      return ["rate-limited", `The API is receiving too many requests (429). Try again ${later}, with fewer at once.`];
    case 408:
      return unavailable(status, later);
    default:
      return status >= 500
        ? unavailable(status, later)
        : ["unexpected-status", `The server gave an unexpected reply (${status}). ${checkBaseUrl}`];
  }
}

function unavailable(status: number, later: string): readonly [AihrErrorCode, string] {
  return [
    "server",
    `The API could not answer (${status}). Try again ${later}; if it persists, contact AIHR's support.`,
  ];
}

const allowAddress = "Ask your IT department to allow requests to the base URL.";
const allowOrCheck = `A firewall or proxy may have changed the request. If not: ${checkBaseUrl}`;

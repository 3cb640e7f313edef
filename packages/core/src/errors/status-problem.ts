import { askAboutProxy, checkBaseUrl, copyKey } from "./advice.ts";
import type { Problem } from "./aihr-error.ts";
import { laterText } from "./duration-text.ts";
import { type Explanation, explainedProblem } from "./explanation.ts";

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
export function statusProblem(reply: RefusedReply): Problem {
  const { status, detail, retryAfterMs } = reply;
  const remark = ` (${status})${detail && `: ${detail}`}`;
  return { ...explainedProblem(explanationOf(reply), remark), status, retryAfterMs };
}

function explanationOf({ status, isWebPage, retryAfterMs }: RefusedReply): Explanation {
  const later = laterText(retryAfterMs);
  if (status === 429) {
    return ["rate-limited", "The API is receiving too many requests", `Try again ${later}, with fewer at once.`];
  }
  if (status === 408 || status >= 500) {
    return ["server", "The API could not answer", `Try again ${later}; if it persists, contact AIHR's support.`];
  }
  if (status === 403 && isWebPage) return blocked;
  return explanations[status] ?? ["unexpected-status", "The server gave an unexpected reply", checkBaseUrl];
}

const blocked: Explanation = [
  "forbidden",
  "A firewall or proxy, not the API, blocked the request",
  "Ask your IT department to allow requests to the base URL.",
];
const notAccepted: Explanation = [
  "bad-request",
  "The API did not accept the request",
  "Check the filters and the page size.",
];
const allowOrCheck = `A firewall or proxy may have changed the request. If not: ${checkBaseUrl}`;

const explanations: Readonly<Record<number, Explanation>> = {
  400: notAccepted,
  401: ["unauthorized", "The API key was rejected", copyKey],
  403: ["forbidden", "The API key may not read reports", "Ask your AIHR administrator for one that may."],
  404: ["not-found", "There is no Reporting API at this address", checkBaseUrl],
  405: ["unexpected-status", "The server does not allow this kind of request here", allowOrCheck],
  407: ["proxy", "The network's proxy server requires a login", askAboutProxy],
  409: ["unexpected-status", "The API reports a conflict with another request", "Try again in a minute."],
  413: ["bad-request", "The request is too large", "Ask for fewer learner IDs or programs, or for smaller pages."],
  414: ["bad-request", "The request's address is too long", "Check that the base URL holds no extra text."],
  415: ["unexpected-status", "The server does not accept JSON here", allowOrCheck],
  422: notAccepted,
};

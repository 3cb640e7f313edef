import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";
import { checkBaseUrl } from "../errors/advice.ts";
import type { AihrErrorCode, Problem } from "../errors/aihr-error.ts";
import { printableLine } from "../errors/printable-line.ts";
import { statusProblem } from "../errors/status-problem.ts";
import type { HttpReply } from "../http/http-message.ts";
import { retryAfterMs } from "../retry/retry-after.ts";
import type { Flaw } from "./check.ts";
import { checkReply } from "./check-reply.ts";
import { refusalDetail } from "./refusal-detail.ts";

/** One page of the report, or the problem with the reply, which has no `data`. */
export type ReplyReading = AdoptionListResponse | (Problem & { readonly data?: never });

/** Reads a reply that was received at `now` (milliseconds since 1970). A problem's message does not hold the API key. */
export function readReply({ status, headers, body }: HttpReply, now: number, apiKey: string): ReplyReading {
  if (status >= 300 && status < 400) return redirected(status, headers.location, apiKey);
  if (status !== 200) {
    const detail = refusalDetail(status, body, apiKey);
    return statusProblem({ status, detail, isWebPage: isWebPage(body), retryAfterMs: retryAfterMs(headers, now) });
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.trim());
  } catch {
    // The parser's own message quotes the reply, and so a learner's data.
    return notJson(body);
  }
  const flaw = checkReply(parsed);
  return flaw ? wrongShape(flaw) : (parsed as AdoptionListResponse);
}

function redirected(status: number, location: string | undefined, apiKey: string): Problem {
  const origin = /^https?:\/\/[^/?#\\@\s]+(?=[/?#\\]|$)/i.exec(location ?? "")?.[0] ?? "";
  const target = origin && printableLine(origin, apiKey) === origin ? origin : "another address";
  const message = `The server redirects to ${target} (${status}), where the API key is not sent. ${checkBaseUrl}`;
  return { code: "redirected", status, message };
}

function notJson(body: string): Problem {
  const [code, message]: readonly [AihrErrorCode, string] = isWebPage(body)
    ? ["invalid-reply", `The server answered with a web page instead of a report. ${checkBaseUrl}`]
    : ["broken-reply", "The API's reply broke off or is not JSON. Try again."];
  return { code, status: 200, message };
}

function isWebPage(body: string): boolean {
  return /^\s*</.test(body);
}

function wrongShape({ path: way, expected, found }: Flaw): Problem {
  const path = way.replace(".", "");
  const wrong = found === undefined ? "missing" : `not ${expected}`;
  const message = `The API's reply has an unexpected form: ${path || "it"} is ${wrong}. ${checkBaseUrl} If it is right, look for an update.`;
  return { code: "invalid-reply", status: 200, path, message };
}

import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";
import { checkBaseUrl } from "../errors/advice.ts";
import type { AihrErrorCode, Problem } from "../errors/aihr-error.ts";
import { statusProblem } from "../errors/status-problem.ts";
import type { HttpReply } from "../http/http-message.ts";
import { retryAfterMs } from "../retry/retry-after.ts";
import type { Flaw } from "./check.ts";
import { checkReply } from "./check-reply.ts";
import { refusalDetail } from "./refusal-detail.ts";

/** One page of the report, or what is wrong with the reply, which has no `data`. */
export type Reading = AdoptionListResponse | (Problem & { readonly data?: never });

/** Makes sense of a reply that came at an instant (`now`, milliseconds since 1970). What it says of it holds no key. */
export function readReply({ status, headers, body }: HttpReply, now: number, apiKey: string): Reading {
  if (status >= 300 && status < 400) return redirected(status, headers.location);
  if (status !== 200) {
    return statusProblem(status, refusalDetail(status, body, apiKey), retryAfterMs(headers, now));
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

function redirected(status: number, location = ""): Problem {
  const target = /^https?:\/\/[^/?#\\@\s]+(?=[/?#\\]|$)/i.exec(location)?.[0] ?? "another address";
  const message = `The server redirects to ${target} (${status}), where the API key is not sent. ${checkBaseUrl}`;
  return { code: "redirected", status, message };
}

function notJson(body: string): Problem {
  const [code, message]: readonly [AihrErrorCode, string] = /^\s*</.test(body)
    ? ["invalid-reply", `The server answered with a web page instead of a report. ${checkBaseUrl}`]
    : ["broken-reply", "The API's reply broke off or is not JSON. Try again."];
  return { code, status: 200, message };
}

function wrongShape({ path: way, expected, found }: Flaw): Problem {
  const path = way.replace(".", "");
  const wrong = found === undefined ? "missing" : `not ${expected}`;
  const message = `The API's reply has an unexpected form: ${path || "it"} is ${wrong}. ${checkBaseUrl} If it is right, look for an update.`;
  return { code: "invalid-reply", status: 200, path, message };
}

import * as v from "valibot";
import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";
import { checkBaseUrl } from "../errors/advice.ts";
import type { Problem } from "../errors/aihr-error.ts";
import { statusProblem } from "../errors/status-problem.ts";
import type { HttpReply } from "../http/http-message.ts";
import { retryAfterMs } from "../retry/retry-after.ts";
import { refusalDetail } from "./refusal-detail.ts";
import { adoptionListResponse } from "./schema.ts";

/** One page of the report, or what is wrong with the reply. */
export type Reading =
  | { readonly ok: true; readonly reply: AdoptionListResponse }
  | { readonly ok: false; readonly problem: Problem };

/** Makes sense of a reply that came at an instant (`now`, milliseconds since 1970). */
export function readReply({ status, headers, body }: HttpReply, now: number): Reading {
  if (status >= 300 && status < 400) return { ok: false, problem: redirected(status, headers.location) };
  if (status !== 200) {
    const notes = { detail: refusalDetail(status, body), retryAfterMs: retryAfterMs(headers, now) };
    return { ok: false, problem: statusProblem(status, notes) };
  }

  const parsed = parse(body);
  if (parsed === undefined) return { ok: false, problem: notJson(body) };

  const { success, output, issues } = v.safeParse(adoptionListResponse, parsed, { abortEarly: true });
  return success ? { ok: true, reply: output } : { ok: false, problem: wrongShape(issues[0]) };
}

function redirected(status: number, location = ""): Problem {
  const target = /^https?:\/\/[^/?#\\@\s]+/i.exec(location)?.[0] ?? "another address";
  const message = `The server sends requests on to ${target} (${status}), and the API key is not sent along. ${checkBaseUrl}`;
  return { code: "redirected", status, retryable: false, message };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // The parser's own message quotes the reply, and so a learner's data.
    return undefined;
  }
}

function notJson(body: string): Problem {
  const isWebPage = /^\s*</.test(body);
  const message = isWebPage
    ? `The server answered with a web page instead of a report. ${checkBaseUrl}`
    : "The API's reply broke off or is not JSON. Try again.";
  return { code: "invalid-reply", status: 200, retryable: !isWebPage, message };
}

function wrongShape({ path: keys, input, message: expected }: v.BaseIssue<unknown>): Problem {
  const path = (keys ?? [])
    .map(({ key }) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .slice(1);
  const message = `The API's reply has an unexpected form: ${path || "it"} is ${input === undefined ? "missing" : `not ${expected}`}. If the base URL is right, AIHR has changed the API: look for an update.`;
  return { code: "invalid-reply", status: 200, retryable: false, path, message };
}

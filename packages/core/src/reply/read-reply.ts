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
export type Reading = { readonly reply: AdoptionListResponse } | { readonly problem: Problem };

/** Makes sense of a reply that came at an instant (`now`, milliseconds since 1970). What it says of it holds no key. */
export function readReply({ status, headers, body }: HttpReply, now: number, apiKey: string): Reading {
  if (status >= 300 && status < 400) return { problem: redirected(status, headers.location) };
  if (status !== 200) {
    return { problem: statusProblem(status, refusalDetail(status, body, apiKey), retryAfterMs(headers, now)) };
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.replace(/^\ufeff/, ""));
  } catch {
    // The parser's own message quotes the reply, and so a learner's data.
    return { problem: notJson(body) };
  }
  const { issues } = v.safeParse(adoptionListResponse, parsed, { abortEarly: true });
  // What was checked, not valibot's copy of it, which lacks the fields that it does not know.
  return issues ? { problem: wrongShape(issues[0]) } : { reply: parsed as AdoptionListResponse };
}

function redirected(status: number, location = ""): Problem {
  const target = /^https?:\/\/[^/?#\\@\s]+(?=[/?#\\]|$)/i.exec(location)?.[0] ?? "another address";
  const message = `The server sends requests on to ${target} (${status}), and the API key is not sent along. ${checkBaseUrl}`;
  return { code: "redirected", status, message };
}

function notJson(body: string): Problem {
  return /^\s*</.test(body)
    ? {
        code: "invalid-reply",
        status: 200,
        message: `The server answered with a web page instead of a report. ${checkBaseUrl}`,
      }
    : { code: "broken-reply", status: 200, message: "The API's reply broke off or is not JSON. Try again." };
}

function wrongShape({ path: keys, input, message: expected }: v.BaseIssue<unknown>): Problem {
  const path = (keys ?? [])
    .map(({ key }) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .slice(1);
  const found = input === undefined ? "missing" : `not ${expected}`;
  const message = `The API's reply has an unexpected form: ${path || "it"} is ${found}. If the base URL is right, AIHR has changed the API: look for an update.`;
  return { code: "invalid-reply", status: 200, path, message };
}

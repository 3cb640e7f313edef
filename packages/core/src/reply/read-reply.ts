import * as v from "valibot";
import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";
import type { Problem } from "../errors/aihr-error.ts";
import { statusProblem } from "../errors/status-problem.ts";
import type { HttpReply } from "../http/http-message.ts";
import { retryAfterMs } from "../retry/retry-after.ts";
import { refusalDetail } from "./refusal-detail.ts";
import { adoptionListResponse } from "./schema.ts";

export type Reading =
  | { readonly ok: true; readonly reply: AdoptionListResponse }
  | { readonly ok: false; readonly problem: Problem };

/** Makes sense of a reply at an instant (`now`, milliseconds since 1970): one page of the report, or what is wrong. */
export function readReply(reply: HttpReply, now: number): Reading {
  if (reply.status >= 300 && reply.status < 400) return wrong(redirected(reply));
  if (reply.status !== 200) {
    const detail = reply.status === 400 ? refusalDetail(reply.body) : undefined;
    return wrong(statusProblem(reply.status, { detail, retryAfterMs: retryAfterMs(reply.headers, now) }));
  }

  const body = parse(reply.body);
  if (body === undefined) return wrong(notJson(reply.body));

  const checked = v.safeParse(adoptionListResponse, body, { abortEarly: true });
  return checked.success ? { ok: true, reply: checked.output } : wrong(wrongShape(checked.issues[0]));
}

function wrong(problem: Problem): Reading {
  return { ok: false, problem };
}

function redirected({ status, headers }: HttpReply): Problem {
  const target = /^https?:\/\/[^/?#\\@\s]+/i.exec(headers.location ?? "")?.[0];
  return {
    code: "redirected",
    status,
    retryable: false,
    message: `The server sends requests on${target ? ` to ${target}` : ""} (${status}), and the API key is not sent along. Check the base URL${target ? `; if you know this address as AIHR's, enter it instead` : ""}.`,
  };
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
  const isPage = /^\s*</.test(body);
  return {
    code: "invalid-reply",
    status: 200,
    retryable: !isPage,
    message: isPage
      ? "The server answered with a web page instead of a report. Check the base URL: it is the server that AIHR's interactive API reference shows once you are signed in."
      : "The API's reply broke off or is not valid JSON. Try again.",
  };
}

const expectations: Readonly<Record<string, string>> = {
  Array: "a list",
  Object: "an object",
  number: "a number",
  string: "text",
};

function wrongShape(issue: v.BaseIssue<unknown>): Problem {
  const path = pathOf(issue) || "the top";
  const expected = expectations[issue.expected ?? ""] ?? "something else";
  return {
    code: "invalid-reply",
    status: 200,
    retryable: false,
    path,
    message: `The API's reply has an unexpected form at ${path}: expected ${expected}, found ${kindOf(issue.input)}. Check the base URL; if it is right, AIHR may have changed the API: look for an update.`,
  };
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (value === "") return "empty text";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number") return "a number that is too large";
  return expectations[typeof value] ?? (typeof value === "object" ? "an object" : "true or false");
}

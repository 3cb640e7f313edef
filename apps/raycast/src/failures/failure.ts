import { isAihrError } from "@aihr-plugins/core";
import { TooManyLearners } from "../roster/too-many-learners.ts";

/** What went wrong, in words for a person. It holds no API key, no learners and no part of a reply. */
export interface Failure {
  readonly kind:
    | "key-refused"
    | "no-permission"
    | "too-many-requests"
    | "offline"
    | "not-answering"
    | "wrong-url"
    | "unexpected-reply"
    | "incomplete"
    | "shrunk"
    | "too-large";
  readonly title: string;
  readonly message: string;
  /** When to try again, in milliseconds since 1970, where the API said so. */
  readonly retryAt?: number;
}

/** Returns the failure of an error. Only core's sentences are shown: any other error may quote anything. */
export function failureOf(error: unknown, now = Date.now()): Failure {
  if (error instanceof TooManyLearners) return failure("too-large", error.message);
  if (!isAihrError(error)) {
    return failure("unexpected-reply", "The report could not be read. Try again.");
  }
  switch (error.code) {
    case "unauthorized":
      return failure("key-refused", error.message);
    case "forbidden":
      return failure("no-permission", error.message);
    case "rate-limited":
      return { ...failure("too-many-requests", error.message), retryAt: now + (error.retryAfterMs ?? 60_000) };
    case "network":
      return failure("offline", error.message);
    case "server":
    case "timeout":
    case "aborted":
      return failure("not-answering", error.message);
    case "not-found":
    case "redirected":
    case "unexpected-status":
      return failure("wrong-url", error.message);
    case "invalid-setting":
      return failure(error.path === "apiKey" ? "key-refused" : "wrong-url", error.message);
    case "invalid-reply":
      // Without a path it is no report at all, but a web page: another server answered.
      return failure(error.path === undefined ? "wrong-url" : "unexpected-reply", error.message);
    default:
      return failure("unexpected-reply", error.message);
  }
}

/** The failure of an incomplete report: every reason why, a sentence each. */
export function incompleteReport(reasons: readonly string[]): Failure {
  return failure("incomplete", [...reasons, "Try again in a few minutes."].join(" "));
}

/** The failure of a report that lost most of its learners since the last one. `message` is a sentence with the counts. */
export function shrunkReport(message: string): Failure {
  return failure("shrunk", `${message} The last one stays until you decide.`);
}

function failure(kind: Failure["kind"], message: string): Failure {
  return { kind, title: titles[kind], message };
}

const titles: Readonly<Record<Failure["kind"], string>> = {
  "key-refused": "API Key Refused",
  "no-permission": "No Permission",
  "too-many-requests": "Too Many Requests",
  offline: "No Connection",
  "not-answering": "AIHR Does Not Answer",
  "wrong-url": "Wrong Base URL",
  "unexpected-reply": "Unexpected Reply",
  incomplete: "Incomplete Report",
  shrunk: "Learners Missing",
  "too-large": "Too Many Learners",
};

import { type Learner, type Sandbox, type SandboxRequest, type SandboxResponse, sandboxApiKey } from "../src/index.ts";
import type { ReplyPage } from "../src/reply/reply-page.ts";

export const path = "/external/api/reports?api-version=1.0";

export const headers = { "x-aihr-api-key": sandboxApiKey, "content-type": "application/json" };

/** Sends a query as a well-behaved client would; `rest` replaces parts of the request. */
export function send(sandbox: Sandbox, query: unknown = {}, rest: Partial<SandboxRequest> = {}): SandboxResponse {
  return sandbox.respond({ method: "POST", path, headers, body: JSON.stringify(query), ...rest });
}

/** Returns the parsed reply to a query. */
export function replyTo(sandbox: Sandbox, query: unknown = {}): ReplyPage<Learner> {
  return JSON.parse(send(sandbox, query).body);
}

/** Returns the names of the learners in the reply to a query. */
export function namesIn(sandbox: Sandbox, query: unknown = {}): readonly string[] {
  return replyTo(sandbox, query).data.map(({ userName }) => userName);
}

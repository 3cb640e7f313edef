import type { FeedError, FeedErrorKind } from "../feed-error.ts";
import type { FeedReply, FeedRequest } from "../request/feed-request.ts";
import type { JsonMetadata } from "../request/negotiate.ts";

/** What every reply of an OData 4.0 service says. */
const version = { "odata-version": "4.0" } as const;

/** A reply with JSON. */
export function jsonReply(content: unknown, metadata: JsonMetadata = "minimal", status = 200): FeedReply {
  const type = `application/json;odata.metadata=${metadata}`;
  return { status, headers: { ...version, "content-type": type }, body: JSON.stringify(content) };
}

/** A reply with text of another type. */
export function textReply(body: string, type: string): FeedReply {
  return { status: 200, headers: { ...version, "content-type": type }, body };
}

/** The reply to a request that cannot be answered. */
export function errorReply({ kind, message }: FeedError): FeedReply {
  const { status, code } = errors[kind];
  const reply = jsonReply({ error: { code, message } }, "minimal", status);
  return kind === "method" ? { ...reply, headers: { ...reply.headers, allow: "GET, HEAD" } } : reply;
}

/** The reply, or 304 if the client has it already. */
export async function unlessKnown(reply: FeedReply, { headers }: FeedRequest): Promise<FeedReply> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(reply.body));
  const tag = Array.from(new Uint8Array(digest).slice(0, 12), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const etag = `W/"${tag}"`;
  // Only who was let in may keep it, and must ask before using it again.
  const kept = { ...reply.headers, etag, "cache-control": "private, no-cache", vary: "Accept, Authorization, Prefer" };
  const known = (headers["if-none-match"] ?? "").split(",").map((each) => each.trim());
  if (!known.includes(etag) && !known.includes("*")) return { ...reply, headers: kept };
  return { status: 304, headers: kept, body: "" };
}

const errors: Readonly<Record<FeedErrorKind, { readonly status: number; readonly code: string }>> = {
  "bad-request": { status: 400, code: "BadRequest" },
  "not-found": { status: 404, code: "NotFound" },
  method: { status: 405, code: "MethodNotAllowed" },
  "not-acceptable": { status: 406, code: "NotAcceptable" },
  "too-long": { status: 414, code: "AddressTooLong" },
  feature: { status: 501, code: "NotImplemented" },
};

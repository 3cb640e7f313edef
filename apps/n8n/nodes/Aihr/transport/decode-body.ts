import { decodeReply, maxReplyBytes, type NoReply } from "@aihr-plugins/core";

/** Reads a reply's body, which n8n passes on as bytes, as text in its declared character set. */
export function decodeBody(body: unknown, contentType: unknown): string | NoReply {
  if (typeof body === "string") return body;
  if (!(body instanceof Uint8Array)) return JSON.stringify(body ?? "");
  if (body.length > maxReplyBytes) return { failure: "too-large" };
  return decodeReply(body, typeof contentType === "string" ? contentType : undefined);
}

import type { HttpOutcome, Transport } from "@aihr-plugins/core";
import type { IHttpRequestOptions } from "n8n-workflow";
import { abortSignalOf } from "./abort-signal-of.ts";
import { decodeBody } from "./decode-body.ts";
import { helperFailure } from "./helper-failure.ts";

/** n8n's HTTP helper, bound to the node that runs. */
export type Send = (options: IHttpRequestOptions) => Promise<unknown>;

/** The client's transport over n8n's HTTP helper, which adds the key, n8n's proxy settings and its logging. */
export function n8nTransport(send: Send): Transport {
  return async ({ method, url, body, headers }, { timeoutMs, signal }) => {
    try {
      const reply = await send({
        method,
        url,
        body,
        // The credential adds the key.
        headers: { accept: headers.accept, "content-type": headers["content-type"] },
        // As bytes: as text, n8n decodes every reply as UTF-8.
        encoding: "arraybuffer",
        json: false,
        returnFullResponse: true,
        ignoreHttpStatusErrors: true,
        disableFollowRedirect: true,
        timeout: timeoutMs,
        abortSignal: abortSignalOf(signal),
      });
      return replyOf(reply);
    } catch (error) {
      return helperFailure(error, signal);
    }
  };
}

function replyOf(reply: unknown): HttpOutcome {
  if (!isFullResponse(reply)) return { failure: "network" };
  const headers = Object.entries(reply.headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  const body = decodeBody(reply.body, reply.headers["content-type"]);
  if (typeof body !== "string") return body;
  return { status: reply.statusCode, headers: Object.fromEntries(headers), body };
}

interface FullResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

function isFullResponse(reply: unknown): reply is FullResponse {
  return typeof reply === "object" && reply !== null && "statusCode" in reply && "headers" in reply;
}

import type { Transport } from "@aihr-plugins/core";
import type { IHttpRequestOptions } from "n8n-workflow";
import { abortSignalOf } from "./abort-signal-of.ts";
import { helperFailure } from "./helper-failure.ts";
import { replyOf } from "./reply-of.ts";

/** n8n's HTTP helper, bound to the node that runs. */
export type Send = (options: IHttpRequestOptions) => Promise<unknown>;

/**
 * The client's transport over n8n's HTTP helper, which adds the key, n8n's proxy settings and its logging. An error that
 * is not about the network goes to `onOtherError`, and ends the reading.
 */
export function n8nTransport(send: Send, onOtherError: (error: unknown) => void): Transport {
  return async ({ method, url, body, headers }, { timeoutMs, signal }) => {
    try {
      const response = await send({
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
      return replyOf(response);
    } catch (error) {
      const failure = helperFailure(error, signal);
      if (failure !== undefined) return failure;
      onOtherError(error);
      return { failure: "aborted" };
    }
  };
}

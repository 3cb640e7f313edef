import type { Transport } from "@aihr-plugins/core";
import type { ICredentialTestFunctions } from "n8n-workflow";
import { helperFailure } from "./helper-failure.ts";
import { replyOf } from "./reply-of.ts";

/** The client's transport over the only HTTP helper that n8n offers to credential tests. */
export function credentialTestTransport({ helpers }: ICredentialTestFunctions): Transport {
  return async ({ method, url, body, headers }, { timeoutMs, signal }) => {
    try {
      const response: unknown = await helpers.request({
        method,
        uri: url,
        body,
        headers: { ...headers },
        encoding: null,
        json: false,
        resolveWithFullResponse: true,
        simple: false,
        followRedirect: false,
        followAllRedirects: false,
        timeout: timeoutMs,
      });
      return replyOf(response);
    } catch (error) {
      return helperFailure(error, signal) ?? { failure: "network" };
    }
  };
}

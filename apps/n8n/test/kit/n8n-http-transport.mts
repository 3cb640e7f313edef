import { createRequire } from "node:module";
import type { Transport } from "@aihr-plugins/core";
import type { IHttpRequestOptions } from "n8n-workflow";
import { AihrApi } from "../../credentials/AihrApi.credentials.ts";
import { n8nTransport } from "../../nodes/Aihr/transport/n8n-transport.ts";

// Only its CommonJS build is published.
const { OutboundHttp, configureGlobalAxiosDefaults }: typeof import("@n8n/backend-network") = createRequire(
  import.meta.url,
)("@n8n/backend-network");

configureGlobalAxiosDefaults();
// Without protection against internal addresses, as n8n runs by default: the sandbox is one. Nothing else is used.
const client = new OutboundHttp(undefined as never, { enabled: false } as never, undefined as never).requests();

/** n8n's own HTTP helper. Adds the key as the credential does. */
export async function requestWithKey(request: IHttpRequestOptions, apiKey: string | undefined): Promise<unknown> {
  return client.request(await new AihrApi().authenticate({ apiKey: apiKey ?? "" }, request));
}

/** n8n's HTTP helper for the tests of credentials. */
export function requestLegacy(request: Parameters<typeof client.requestLegacy>[0]): Promise<unknown> {
  return client.requestLegacy(request);
}

/** The node's transport over n8n's own HTTP helper. */
export const n8nHttpTransport: Transport = (request, options) => {
  const send = (outgoing: IHttpRequestOptions) => requestWithKey(outgoing, request.headers["x-aihr-api-key"]);
  return n8nTransport(send, (error) => {
    throw error;
  })(request, options);
};

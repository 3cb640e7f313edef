import { createClientOver, readApiKey, type Signal } from "@aihr-plugins/core";
import type { N8nContext } from "./n8n-context.ts";
import { n8nRuntime } from "./n8n-runtime.ts";
import { n8nTransport } from "./n8n-transport.ts";
import { readCredential } from "./read-credential.ts";
import { type ReportClient, withErrors } from "./report-client.ts";

/** How a client sends requests. */
export interface OpenOptions {
  readonly pageSize?: number | undefined;
  readonly concurrency?: number | undefined;
  readonly signal?: Signal | undefined;
  /** How long the reading may wait for the API's rate limit, in milliseconds (default: 2 minutes). */
  readonly patienceMs?: number | undefined;
}

/**
 * A client with the node's credential. An error of n8n's own comes out as it is, and not as one of the network.
 *
 * @throws AihrError `invalid-setting`
 */
export async function openClient(context: N8nContext, options: OpenOptions): Promise<ReportClient> {
  const credential = await readCredential(context);
  let otherError: Error | undefined;
  const transport = n8nTransport(
    (request) => context.helpers.httpRequestWithAuthentication.call(context, "aihrApi", request),
    (error) => {
      otherError ??= withoutKey(error, credential.apiKey);
    },
  );
  const client = createClientOver(n8nRuntime(transport), { patienceMs: 120_000, ...options, ...credential });
  return withErrors(client, (error) => otherError ?? error);
}

/** Keeps the text only: the error may hold the request, which n8n would store. */
function withoutKey(error: unknown, apiKey: string): Error {
  const text = error instanceof Error ? error.message : String(error);
  return new Error(text.replaceAll(apiKey, "…").replaceAll(readApiKey(apiKey), "…"));
}

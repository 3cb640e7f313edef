import { type Client, createClientOver, type Signal } from "@aihr-plugins/core";
import type { IDataObject, IExecuteFunctions, ILoadOptionsFunctions, IPollFunctions } from "n8n-workflow";
import { sleep } from "n8n-workflow";
import { abortSignalOf } from "./abort-signal-of.ts";
import { n8nTransport } from "./n8n-transport.ts";

/** Where a client may be opened: in a run, in a poll, and while a list of choices is filled. */
export type N8nContext = IExecuteFunctions | IPollFunctions | ILoadOptionsFunctions;

export interface OpenOptions {
  readonly pageSize?: number | undefined;
  readonly concurrency?: number | undefined;
  readonly signal?: Signal | undefined;
  /** How long the reading may wait for the API's rate limit, in milliseconds (default: 2 minutes). */
  readonly patienceMs?: number | undefined;
}

/**
 * A client with the node's credential.
 *
 * @throws AihrError `invalid-setting`
 */
export async function openClient(context: N8nContext, options: OpenOptions): Promise<Client> {
  const { baseUrl, apiKey } = await context.getCredentials<{ baseUrl: string; apiKey: string } & IDataObject>(
    "aihrApi",
  );
  const transport = n8nTransport((request) =>
    context.helpers.httpRequestWithAuthentication.call(context, "aihrApi", request),
  );
  return createClientOver(
    {
      transport,
      // A wait that is cut short rejects, and the client knows why already.
      sleep: (ms, signal) => sleep(ms, abortSignalOf(signal)).catch(() => {}),
      now: () => Date.now(),
      random: () => Math.random(),
    },
    { patienceMs: 120_000, ...options, baseUrl, apiKey },
  );
}

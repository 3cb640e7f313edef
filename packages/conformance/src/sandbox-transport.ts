import type { HttpOutcome, HttpRequest, SyncTransport, Transport } from "@aihr-plugins/core";
import type { Sandbox } from "@aihr-plugins/sandbox";
import { sandboxOf, type TransportHost } from "./transport-host.ts";

const baseUrl = "https://sandbox.example";

/** Answers from the pure sandbox, without HTTP and without waiting. */
export function sandboxTransport(sandbox: Sandbox): Transport {
  return async (request, { signal }) => {
    await Promise.resolve();
    return signal.aborted ? { failure: "aborted" } : exchange(sandbox, request);
  };
}

/** The same for a synchronous client. */
export function sandboxSyncTransport(sandbox: Sandbox): SyncTransport {
  return (requests) => requests.map((request) => exchange(sandbox, request));
}

/** Runs the scenarios over {@link sandboxTransport}. */
export const sandboxHost: TransportHost<Transport> = {
  serve: async (setup) => ({ baseUrl, transport: sandboxTransport(sandboxOf(setup)) }),
};

/** Runs the scenarios over {@link sandboxSyncTransport}. */
export const sandboxSyncHost: TransportHost<SyncTransport> = {
  serve: async (setup) => ({ baseUrl, transport: sandboxSyncTransport(sandboxOf(setup)) }),
};

function exchange(sandbox: Sandbox, { method, url, headers, body }: HttpRequest): HttpOutcome {
  const path = url.replace(/^https?:\/\/[^/]+/, "");
  const response = sandbox.respond({ method, path, headers, body });
  switch (response.delivery) {
    case "hung":
      return { failure: "timeout" };
    case "dropped":
      return { failure: "network", cause: "ECONNRESET" };
    default:
      return { status: response.status, headers: response.headers, body: response.body };
  }
}

import type { HttpOutcome, HttpRequest, SyncTransport, Transport } from "@aihr-plugins/core";
import type { Sandbox } from "@aihr-plugins/sandbox";

/** Requests go to the pure sandbox, without HTTP and without waiting. */
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

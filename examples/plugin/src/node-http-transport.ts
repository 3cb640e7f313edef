import { once } from "node:events";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { decodeReply, type HttpOutcome, type HttpRequest, maxReplyBytes, type Transport } from "@aihr-plugins/core";

/** Sends a request over `node:http` or `node:https`, which follow no redirects. */
export const nodeHttpTransport: Transport = async (request, { timeoutMs, signal }) => {
  const timeout = AbortSignal.timeout(timeoutMs);
  const canceled = new AbortController();
  const cancel = () => canceled.abort();
  signal.addEventListener("abort", cancel);
  try {
    if (signal.aborted) return { failure: "aborted" };
    return await exchange(request, AbortSignal.any([timeout, canceled.signal]));
  } catch (error) {
    if (signal.aborted) return { failure: "aborted" };
    // Only the system's code: an error's text may quote the request, which holds the API key.
    return timeout.aborted ? { failure: "timeout" } : { failure: "network", cause: systemCodeOf(error) };
  } finally {
    signal.removeEventListener("abort", cancel);
  }
};

async function exchange({ url, method, headers, body }: HttpRequest, signal: AbortSignal): Promise<HttpOutcome> {
  const { request } = url.startsWith("https:") ? https : http;
  const outgoing = request(url, { method, headers, signal });
  outgoing.end(body);
  const [incoming]: IncomingMessage[] = await once(outgoing, "response");
  if (!incoming) return { failure: "network" };

  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > maxReplyBytes) return { failure: "too-large" };
  }
  return replyOf(incoming, Buffer.concat(chunks));
}

function replyOf({ statusCode = 0, headers }: IncomingMessage, bytes: Buffer): HttpOutcome {
  const body = decodeReply(bytes, headers["content-type"]);
  if (typeof body !== "string") return body;
  return {
    status: statusCode,
    // Node's names are in lower case already.
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body,
  };
}

function systemCodeOf(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^[A-Z][A-Z\d_]*$/.exec(code)?.[0];
}

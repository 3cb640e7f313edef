import type { Transport } from "../client/runtime.ts";
import type { HttpOutcome, HttpRequest } from "../http/http-message.ts";
import { noReplyOf } from "./no-reply-of.ts";
import { readBody } from "./read-body.ts";

/**
 * Sends a request with the platform's `fetch`. Does not follow redirects, which would carry the API key along. Wrap it
 * to add what your network needs.
 *
 * @example
 * const transport: Transport = async (request, options) => {
 *   const outcome = await fetchTransport(request, options);
 *   console.log("status" in outcome ? outcome.status : outcome.failure);
 *   return outcome;
 * };
 * const client = createClient({ baseUrl, apiKey, transport });
 */
export const fetchTransport: Transport = async (request, { timeoutMs, signal }) => {
  const controller = new AbortController();
  const abort = () => controller.abort("aborted");
  const timer = setTimeout(() => controller.abort("timeout"), timeoutMs);
  signal.addEventListener("abort", abort);
  if (signal.aborted) abort();

  try {
    return await exchange(request, controller.signal);
  } catch (error) {
    const { aborted, reason } = controller.signal;
    return aborted ? { failure: reason } : noReplyOf(error, request.url);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
};

async function exchange({ url, ...init }: HttpRequest, signal: AbortSignal): Promise<HttpOutcome> {
  const response = await fetch(url, { ...init, redirect: "manual", signal });
  const body = await readBody(response);
  if (typeof body !== "string") return body;
  return {
    // Browsers hide where a redirect leads, its status included.
    status: response.type === "opaqueredirect" ? 302 : response.status,
    headers: Object.fromEntries(response.headers),
    body,
  };
}

import type { Transport } from "../client/runtime.ts";

/** Sends a request with the platform's `fetch`. Redirects are not followed: they would carry the API key along. */
export const fetchTransport: Transport = async (request, { timeoutMs, signal }) => {
  const controller = new AbortController();
  const abort = () => controller.abort("aborted");
  const timer = setTimeout(() => controller.abort("timeout"), timeoutMs);
  signal.addEventListener("abort", abort);
  if (signal.aborted) abort();

  try {
    const { url, ...init } = request;
    const response = await fetch(url, { ...init, redirect: "manual", signal: controller.signal });
    return {
      // Browsers hide where a redirect leads, its status included.
      status: response.type === "opaqueredirect" ? 302 : response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
  } catch (error) {
    const { aborted, reason } = controller.signal;
    return aborted ? { failure: reason } : { failure: "network", cause: systemCode(error) };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
};

/** The system's name for a failure. Its text is left alone: it may quote the request or the reply. */
function systemCode(error: unknown): string | undefined {
  const { cause } = error as { readonly cause?: { readonly code?: unknown } };
  return /^[A-Z][A-Z\d_]*$/.exec(String(cause?.code))?.[0];
}

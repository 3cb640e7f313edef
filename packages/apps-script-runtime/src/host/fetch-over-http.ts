import { ServiceError } from "../link/question.ts";
import type { ScriptReply, ScriptRequest } from "./url-fetch.ts";

/** Sends a request over real HTTP. @throws ServiceError if there is no reply in time */
export async function fetchOverHttp(request: ScriptRequest, timeoutMs: number): Promise<ScriptReply> {
  const { url, method = "get", payload, followRedirects = true } = request;
  try {
    const response = await fetch(url, {
      method: method.toUpperCase(),
      headers: { ...request.headers, ...(request.contentType && { "content-type": request.contentType }) },
      ...(payload !== undefined && { body: payload }),
      redirect: followRedirects ? "follow" : "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  } catch (error) {
    throw new ServiceError(`${complaint(error)}: ${url}`);
  }
}

function complaint(error: unknown): string {
  if (!(error instanceof Error)) return "Unexpected error";
  if (error.name === "TimeoutError") return "Timeout";
  const { code } = (error.cause ?? {}) as { readonly code?: string };
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "DNS error";
  return code === "ECONNREFUSED" ? "Address unavailable" : "Unexpected error";
}

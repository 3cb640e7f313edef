import type { SandboxResponse } from "../exchange.ts";
import { wholeResponse } from "./whole-response.ts";

/** Error messages by field of the request. */
export type FieldErrors = Readonly<Record<string, string>>;

/**
 * Returns an error response in the format of RFC 9457. The vendor documents no error body, so clients must not rely on
 * this one. It never repeats the request, which may hold an API key.
 */
export function problem(status: number, title: string, detail: string, fieldErrors: FieldErrors = {}): SandboxResponse {
  const errors = Object.fromEntries(Object.entries(fieldErrors).map(([field, message]) => [field, [message]]));
  const body = { title, status, detail, ...(Object.keys(errors).length > 0 && { errors }) };
  return wholeResponse(status, { "content-type": "application/problem+json; charset=utf-8" }, JSON.stringify(body));
}

/** 400: the request is invalid. */
export function badRequest(fieldErrors: FieldErrors): SandboxResponse {
  const messages = Object.values(fieldErrors);
  const detail =
    messages.length === 1
      ? messages.join()
      : `Several parts of the request are invalid: ${Object.keys(fieldErrors).join(", ")}.`;
  return problem(400, "Bad Request", detail, fieldErrors);
}

/** 401: the API key is missing or invalid. */
export function unauthorized(): SandboxResponse {
  return problem(401, "Unauthorized", "The API key is missing or invalid. Send a valid key as X-AIHR-API-Key.");
}

/** 403: the API key is valid but may not read reports. */
export function forbidden(): SandboxResponse {
  return problem(403, "Forbidden", "The API key does not have permission to read reports.");
}

/** 404: unknown path. */
export function notFound(): SandboxResponse {
  return problem(404, "Not Found", "There is nothing at this path. The report is at POST /external/api/reports.");
}

/** 405: known path, but not with this method. */
export function methodNotAllowed(): SandboxResponse {
  const response = problem(405, "Method Not Allowed", "Use POST to request the report.");
  return { ...response, headers: { ...response.headers, allow: "POST" } };
}

/** A page past the end, from a server that does not return an empty page. */
export function pastEnd(status: number): SandboxResponse {
  if (status === 204) return wholeResponse(status, {}, "");
  if (status === 200) return wholeResponse(status, { "content-type": "application/json; charset=utf-8" }, "{}");
  return problem(status, "No Such Page", "The page is past the end of the report.");
}

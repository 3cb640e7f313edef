import type { SandboxResponse } from "../exchange.ts";
import { whole } from "./whole.ts";

/** What is wrong with a request: a sentence for each part of it that is. */
export type Complaints = Readonly<Record<string, string>>;

/**
 * An error as RFC 9457 spells it. The vendor documents no body of errors, so no client may rely on this one. It never
 * repeats what was sent, for that could be a key.
 */
export function problem(status: number, title: string, detail: string, errors: Complaints = {}): SandboxResponse {
  const fields = Object.fromEntries(Object.entries(errors).map(([field, sentence]) => [field, [sentence]]));
  const body = { title, status, detail, ...(Object.keys(fields).length > 0 && { errors: fields }) };
  return whole(status, { "content-type": "application/problem+json; charset=utf-8" }, JSON.stringify(body));
}

/** 400: something in the request itself is wrong. */
export function badRequest(errors: Complaints): SandboxResponse {
  const sentences = Object.values(errors);
  const detail =
    sentences.length === 1
      ? sentences.join()
      : `Several parts of the request are invalid: ${Object.keys(errors).join(", ")}.`;
  return problem(400, "Bad Request", detail, errors);
}

/** 401: no key, or a wrong one. */
export function unauthorized(): SandboxResponse {
  return problem(401, "Unauthorized", "The API key is missing or wrong; send a valid one as X-AIHR-API-Key.");
}

/** 403: a known key that may not read reports. */
export function forbidden(): SandboxResponse {
  return problem(403, "Forbidden", "The API key is valid but lacks the permission to read reports.");
}

/** 404: no such path. */
export function notFound(): SandboxResponse {
  return problem(404, "Not Found", "There is nothing here; the report is at POST /external/api/reports.");
}

/** 405: the path exists, but only for POST. */
export function methodNotAllowed(): SandboxResponse {
  const response = problem(405, "Method Not Allowed", "The report is asked for with POST.");
  return { ...response, headers: { ...response.headers, allow: "POST" } };
}

import type { GetExternalAdoptionsQuery } from "../contract/get-external-adoptions-query.ts";
import type { HttpRequest } from "./http-message.ts";

/** The request for one page, without the API key. */
export function buildRequest(baseUrl: string, query: GetExternalAdoptionsQuery): HttpRequest {
  return {
    method: "POST",
    url: `${baseUrl}/external/api/reports?api-version=1.0`,
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify(query),
  };
}

/** Adds the API key: the last step before a request leaves. */
export function authorize(request: HttpRequest, apiKey: string): HttpRequest {
  return { ...request, headers: { ...request.headers, "x-aihr-api-key": apiKey } };
}

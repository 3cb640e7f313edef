import type { ScriptReply, ScriptRequest } from "../host/url-fetch.ts";
import { blobOf } from "./blob.ts";
import type { Permissions } from "./permissions.ts";
import type { Surroundings } from "./surroundings.ts";

export function createUrlFetchApp({ ask, leftMs }: Surroundings, { demand }: Permissions) {
  const allow = (method: string) =>
    demand(`UrlFetchApp.${method}`, "script.external_request", "FULL", "CUSTOM_FUNCTION");
  const response = ({ status, headers, body }: ScriptReply) => ({
    getResponseCode: () => status,
    getContentText: (charset = "utf-8") => textOf(body, charset),
    getAllHeaders: () => headers,
    getHeaders: () => headers,
    getBlob: () => blobOf(body),
  });

  return {
    fetch(url: string, parameters: Omit<ScriptRequest, "url"> = {}) {
      allow("fetch");
      const [reply] = ask("UrlFetchApp.fetch", [{ ...parameters, url }], leftMs()) as readonly ScriptReply[];
      if (!reply) throw new Error(`Unexpected error: ${url}`);
      return response(reply);
    },
    fetchAll(requests: readonly ScriptRequest[]) {
      allow("fetchAll");
      return (ask("UrlFetchApp.fetchAll", requests, leftMs()) as readonly ScriptReply[]).map(response);
    },
  };
}

function textOf(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    throw new Error(`Invalid argument: ${charset}`);
  }
}

import { describeSyncTransport } from "@aihr-plugins/conformance";
import { urlFetchHost } from "./kit/url-fetch-host.ts";

describeSyncTransport("UrlFetchApp", urlFetchHost(), {
  // UrlFetchApp has no timeout that a script could set.
  suits: ({ options }) => options?.timeoutMs === undefined,
});

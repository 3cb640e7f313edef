import type { NoReply } from "../http/http-message.ts";
import { askAboutCertificate, askAboutProxy, reportToSupport } from "./advice.ts";
import type { AihrErrorCode, Problem } from "./aihr-error.ts";

/** Systems' codes for a server whose certificate is not trusted: OpenSSL's, as Node names them. */
const certificateCauses: ReadonlySet<string> = new Set([
  "CERT_CHAIN_TOO_LONG",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_REJECTED",
  "CERT_REVOKED",
  "CERT_SIGNATURE_FAILURE",
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "HOSTNAME_MISMATCH",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** Node's codes for a proxy that does not work. */
const proxyCauses: ReadonlySet<string> = new Set(["ERR_PROXY_TUNNEL", "ERR_PROXY_INVALID_CONFIG"]);

/** Systems' codes for a host name that does not exist, or cannot be looked up. */
const unknownHostCauses: ReadonlySet<string> = new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_NONAME", "EAI_NODATA"]);

/** Explains why there is no usable reply. */
export function noReplyProblem({ failure, cause }: NoReply, timeoutMs: number): Problem {
  const named = cause ? ` (${cause})` : "";
  const [code, message] = explain(failure, cause, named, timeoutMs);
  return { code, cause, message };
}

function explain(
  failure: NoReply["failure"],
  cause: string | undefined,
  named: string,
  timeoutMs: number,
): readonly [AihrErrorCode, string] {
  switch (failure) {
    case "aborted":
      return ["aborted", "The request was canceled."];
    case "timeout":
      return [
        "timeout",
        `The API did not answer within ${timeoutMs / 1000} seconds. Try again, or with smaller pages.`,
      ];
    case "proxy":
      return ["proxy", `The network's proxy server could not be used${named}. ${askAboutProxy}`];
    case "too-large":
      return ["invalid-reply", "The API's reply is larger than 64 MiB. Choose a smaller page size."];
    case "unknown-charset":
      return ["invalid-reply", `The API's reply is in a character set that cannot be read${named}. ${reportToSupport}`];
    case "network":
      if (cause && certificateCauses.has(cause)) {
        return ["certificate", `The server's certificate is not trusted${named}. ${askAboutCertificate}`];
      }
      if (cause && proxyCauses.has(cause)) return explain("proxy", cause, named, timeoutMs);
      if (cause && unknownHostCauses.has(cause)) {
        return ["network", `There is no server of this name${named}. Check the base URL and the internet connection.`];
      }
      return ["network", `The server could not be reached${named}. Check the base URL and the internet connection.`];
  }
}

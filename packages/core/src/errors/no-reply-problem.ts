import type { NoReply } from "../http/http-message.ts";
import { askAboutCertificate, askAboutProxy, reportToSupport } from "./advice.ts";
import type { AihrErrorCode, Problem } from "./aihr-error.ts";

// OpenSSL has some 30 codes for a certificate that is not trusted, and all of them name what they are about.
const certificateCause = /CERT|ISSUER|LEAF_SIGNATURE|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)/;
const unknownHostCause = /^(ENOTFOUND|EAI_)/;
const proxyCause = /^ERR_PROXY_/;

/** Explains why there is no usable reply. */
export function noReplyProblem({ failure, cause = "" }: NoReply, timeoutMs: number): Problem {
  const named = cause && ` (${cause})`;
  const [code, message] = explain(kindOf(failure, cause), named, timeoutMs);
  return { code, cause: cause || undefined, message };
}

type FailureKind = NoReply["failure"] | "certificate" | "unknown-host";

/** A transport may leave it to the cause to say what kind of network failure it was. */
function kindOf(failure: NoReply["failure"], cause: string): FailureKind {
  if (failure !== "network") return failure;
  if (certificateCause.test(cause)) return "certificate";
  if (proxyCause.test(cause)) return "proxy";
  return unknownHostCause.test(cause) ? "unknown-host" : "network";
}

function explain(kind: FailureKind, named: string, timeoutMs: number): readonly [AihrErrorCode, string] {
  switch (kind) {
    case "aborted":
      return [kind, "The request was canceled."];
    case "timeout":
      return [kind, `The API did not answer within ${timeoutMs / 1000} seconds. Try again, or with smaller pages.`];
    case "certificate":
      return [kind, `The server's certificate is not trusted${named}. ${askAboutCertificate}`];
    case "proxy":
      return [kind, `The network's proxy server could not be used${named}. ${askAboutProxy}`];
    case "too-large":
      return ["invalid-reply", "The API's reply is larger than 64 MiB. Choose a smaller page size."];
    case "unknown-charset":
      return ["invalid-reply", `The API's reply is in a character set that cannot be read${named}. ${reportToSupport}`];
    case "unknown-host":
      return ["network", `There is no server of this name${named}. ${checkConnection}`];
    case "network":
      return [kind, `The server could not be reached${named}. ${checkConnection}`];
  }
}

const checkConnection = "Check the base URL and the internet connection.";

import type { NoReply } from "../http/http-message.ts";
import { askAboutCertificate, askAboutProxy } from "./advice.ts";
import type { Problem } from "./aihr-error.ts";
import { type Explanation, explainedProblem } from "./explanation.ts";

// OpenSSL has some 30 codes for a certificate that is not trusted, and all of them name what they are about.
const certificateCause = /CERT|ISSUER|LEAF_SIGNATURE|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)/;
const unknownHostCause = /^(ENOTFOUND|EAI_)/;
const proxyCause = /^ERR_PROXY_/;

/** Explains why there is no usable reply. */
export function noReplyProblem({ failure, cause = "" }: NoReply, timeoutMs: number): Problem {
  const kind = kindOf(failure, cause);
  const remark = cause && ` (${cause})`;
  const explanation = kind === "timeout" ? timedOut(timeoutMs) : explanations[kind];
  return { ...explainedProblem(explanation, remark), cause: cause || undefined };
}

type FailureKind = NoReply["failure"] | "certificate" | "unknown-host";

/** A transport may leave it to the cause to say what kind of network failure it was. */
function kindOf(failure: NoReply["failure"], cause: string): FailureKind {
  if (failure !== "network") return failure;
  if (certificateCause.test(cause)) return "certificate";
  if (proxyCause.test(cause)) return "proxy";
  return unknownHostCause.test(cause) ? "unknown-host" : "network";
}

function timedOut(timeoutMs: number): Explanation {
  const happened = `The API did not answer within ${timeoutMs / 1000} seconds`;
  return ["timeout", happened, "Try again, or with smaller pages."];
}

const checkConnection = "Check the base URL and the internet connection.";

const explanations: Readonly<Record<Exclude<FailureKind, "timeout">, Explanation>> = {
  aborted: ["aborted", "The request was canceled", ""],
  certificate: ["certificate", "The server's certificate is not trusted", askAboutCertificate],
  proxy: ["proxy", "The network's proxy server could not be used", askAboutProxy],
  "too-large": ["invalid-reply", "The API's reply is larger than 64 MiB", "Choose a smaller page size."],
  "unknown-charset": [
    "invalid-reply",
    "The API's reply is in a character set that cannot be read",
    "Report it to AIHR's support.",
  ],
  "unknown-host": ["network", "There is no server of this name", checkConnection],
  network: ["network", "The server could not be reached", checkConnection],
};

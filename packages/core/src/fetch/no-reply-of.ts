import type { NoReply } from "../http/http-message.ts";

/** What Node adds to an error of the network, as far as it is used here. */
interface SystemError {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly port?: unknown;
  readonly hostname?: unknown;
  readonly cause?: unknown;
}

/**
 * Says why `fetch` failed. Takes codes and numbers from its error only: its text may quote the request or the reply.
 */
export function noReplyOf(error: unknown, url: string): NoReply {
  const causes = causesOf(error);
  const code = causes.map((cause) => /^[A-Z][A-Z\d_]*$/.exec(String(cause.code))?.[0]).find(Boolean);
  const proxyStatus = causes
    .map(({ message }) => /^Proxy response \((\d{3})\)/.exec(String(message))?.[1])
    .find(Boolean);
  if (proxyStatus) return { failure: Number(proxyStatus) < 500 ? "proxy" : "network", cause: `PROXY_${proxyStatus}` };
  return { failure: causes.some((cause) => isElsewhere(cause, url)) ? "proxy" : "network", cause: code };
}

/** An error's causes, from the outside in. */
function causesOf(error: unknown): readonly SystemError[] {
  const causes: SystemError[] = [];
  let cause: unknown = error instanceof Error ? error.cause : undefined;
  while (typeof cause === "object" && cause !== null && causes.length < 5) {
    const next: SystemError = cause;
    causes.push(next);
    cause = next.cause;
  }
  return causes;
}

/** A connection to another host or port than the URL's was meant for a proxy. */
function isElsewhere({ port, hostname }: SystemError, url: string): boolean {
  const target = new URL(url);
  const targetPort = Number(target.port || (target.protocol === "https:" ? 443 : 80));
  return (port !== undefined && port !== targetPort) || (hostname !== undefined && hostname !== target.hostname);
}

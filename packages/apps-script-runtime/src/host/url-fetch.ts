import { ServiceError } from "../link/sync-link.ts";
import type { HostOptions, UrlFetchFaults } from "./host-options.ts";

/** A request as the script describes it. */
export interface ScriptRequest {
  readonly url: string;
  readonly method?: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string;
  readonly muteHttpExceptions?: boolean;
  readonly followRedirects?: boolean;
}

export interface ScriptReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** `UrlFetchApp` over real HTTP: what it sends, what it throws, and how often it may be used. */
export interface UrlFetch {
  /** The execution ends within `leftMs`, even while it waits for a reply. */
  send(requests: readonly ScriptRequest[], isBatch: boolean, leftMs: number): Promise<readonly ScriptReply[]>;
  setFaults(faults: UrlFetchFaults): void;
}

const day = 86_400_000;
const tooMany = "Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.";
const usedUp = "Service invoked too many times for one day: urlfetch.";

export function createUrlFetch(options: HostOptions, now: () => number, waited: (ms: number) => void): UrlFetch {
  const { latencyMs = 0, urlFetchTimeoutMs = 60_000, urlFetchQuota = 20_000 } = options;
  const { silentAfterMs = urlFetchTimeoutMs } = options;
  let faults = options.faults ?? {};
  let today = 0;
  let sentToday = 0;

  return {
    setFaults(next) {
      faults = next;
    },
    async send(requests, isBatch, leftMs) {
      const thisDay = Math.floor(now() / day);
      if (thisDay !== today) [today, sentToday] = [thisDay, 0];
      sentToday += requests.length;
      if (sentToday > urlFetchQuota) throw new ServiceError(usedUp);
      const { batchAtMost = Number.POSITIVE_INFINITY, busyTimes = 0, throwsTimes = 0 } = faults;
      if (busyTimes > 0) faults = { ...faults, busyTimes: busyTimes - 1 };
      if (busyTimes > 0 || requests.length > batchAtMost) throw new ServiceError(tooMany);
      if (isBatch && requests.length > 1 && throwsTimes > 0) {
        faults = { ...faults, throwsTimes: throwsTimes - 1 };
        throw new ServiceError(`DNS error: ${requests[0]?.url}`);
      }
      waited(Math.min(latencyMs, leftMs + 1));
      try {
        return await Promise.all(requests.map((request) => sendOne(request, Math.min(silentAfterMs, leftMs + 1))));
      } catch (error) {
        if (isTimeout(error)) waited(Math.min(urlFetchTimeoutMs, leftMs + 1));
        throw error;
      }
    },
  };
}

function isTimeout(error: unknown): boolean {
  return error instanceof ServiceError && error.message.startsWith("Timeout");
}

async function sendOne(request: ScriptRequest, timeoutMs: number): Promise<ScriptReply> {
  const { url, method = "get", payload, followRedirects = true, muteHttpExceptions = false } = request;
  if (url.length > 2082) throw new ServiceError(`Limit Exceeded: URLFetch URL Length.`);
  const reply = await answerOf(url, timeoutMs, {
    method: method.toUpperCase(),
    headers: { ...request.headers, ...(request.contentType && { "content-type": request.contentType }) },
    ...(payload !== undefined && { body: payload }),
    redirect: followRedirects ? "follow" : "manual",
  });
  if (reply.status >= 400 && !muteHttpExceptions) {
    const origin = /^\w+:\/\/[^/]+/.exec(url)?.[0];
    throw new ServiceError(
      `Request failed for ${origin} returned code ${reply.status}. Truncated server response: ` +
        `${new TextDecoder().decode(reply.body.subarray(0, 100))} (use muteHttpExceptions option to examine full response)`,
    );
  }
  return reply;
}

async function answerOf(url: string, timeoutMs: number, init: RequestInit): Promise<ScriptReply> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
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

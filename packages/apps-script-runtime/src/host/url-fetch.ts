import { ServiceError } from "../link/question.ts";
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

/** Sends one request and returns its reply, at once or later. @throws ServiceError as `UrlFetchApp` does */
export type Deliver = (request: ScriptRequest, timeoutMs: number) => ScriptReply | Promise<ScriptReply>;

/** `UrlFetchApp`: what it sends, what it throws, and how often it may be used. */
export interface UrlFetch {
  /** The execution ends within `leftMs`, even while it waits for a reply. Waits only if a delivery does. */
  send(
    requests: readonly ScriptRequest[],
    isBatch: boolean,
    leftMs: number,
  ): readonly ScriptReply[] | Promise<readonly ScriptReply[]>;
  setFaults(faults: UrlFetchFaults): void;
}

const day = 86_400_000;
const tooMany = "Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.";
const usedUp = "Service invoked too many times for one day: urlfetch.";

export function createUrlFetch(
  options: HostOptions,
  now: () => number,
  waited: (ms: number) => void,
  deliver: Deliver,
): UrlFetch {
  const { latencyMs = 0, urlFetchTimeoutMs = 60_000, urlFetchQuota = 20_000 } = options;
  const { silentAfterMs = urlFetchTimeoutMs } = options;
  let faults = options.faults ?? {};
  let today = 0;
  let sentToday = 0;

  return {
    setFaults(next) {
      faults = next;
    },
    send(requests, isBatch, leftMs) {
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
      const fail = (error: unknown): never => {
        if (isTimeout(error)) waited(Math.min(urlFetchTimeoutMs, leftMs + 1));
        throw error;
      };
      try {
        const replies = requests.map((request) => sendOne(request, Math.min(silentAfterMs, leftMs + 1), deliver));
        return replies.every(isHere) ? replies : Promise.all(replies).catch(fail);
      } catch (error) {
        return fail(error);
      }
    },
  };
}

function isHere(reply: ScriptReply | Promise<ScriptReply>): reply is ScriptReply {
  return !(reply instanceof Promise);
}

function isTimeout(error: unknown): boolean {
  return error instanceof ServiceError && error.message.startsWith("Timeout");
}

function sendOne(request: ScriptRequest, timeoutMs: number, deliver: Deliver): ScriptReply | Promise<ScriptReply> {
  if (request.url.length > 2082) throw new ServiceError(`Limit Exceeded: URLFetch URL Length.`);
  const reply = deliver(request, timeoutMs);
  return isHere(reply) ? checked(request, reply) : reply.then((here) => checked(request, here));
}

function checked({ url, muteHttpExceptions = false }: ScriptRequest, reply: ScriptReply): ScriptReply {
  if (reply.status >= 400 && !muteHttpExceptions) {
    const origin = /^\w+:\/\/[^/]+/.exec(url)?.[0];
    throw new ServiceError(
      `Request failed for ${origin} returned code ${reply.status}. Truncated server response: ` +
        `${new TextDecoder().decode(reply.body.subarray(0, 100))} (use muteHttpExceptions option to examine full response)`,
    );
  }
  return reply;
}

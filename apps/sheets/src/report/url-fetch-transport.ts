import { type HttpOutcome, type HttpRequest, replyCharset, type SyncTransport } from "@aihr-plugins/core";

/** Sends requests, and counts them. */
export interface UrlFetchTransport {
  readonly send: SyncTransport;
  /** Requests sent so far. */
  calls(): number;
  /** What Google itself had against the last requests. */
  trouble(): Trouble | undefined;
}

/** The day's quota is used up; or too many requests come in a short time, and go on to. */
type Trouble = "used-up" | "too-busy";

const mostAtOnce = 10;
const patience = 3;

/**
 * Many requests at once over `UrlFetchApp.fetchAll`. When Google says that they are too many in a short time, batches
 * are halved after a wait, if `mayWait` allows it; when a batch throws, because one address or connection failed, its
 * requests go one by one.
 */
export function createUrlFetchTransport(mayWait: (ms: number) => boolean = () => true): UrlFetchTransport {
  let atOnce = mostAtOnce;
  let calls = 0;
  let trouble: Trouble | undefined;

  const sendBatch = (requests: readonly HttpRequest[], busyTimes: number): readonly HttpOutcome[] => {
    try {
      const responses = UrlFetchApp.fetchAll(requests.map(parametersOf));
      calls += requests.length;
      trouble = undefined;
      return responses.map(outcomeOf);
    } catch (error) {
      const message = String(error);
      trouble = troubleIn(message);
      const waitMs = 1000 * 2 ** busyTimes;
      if (trouble === "too-busy" && busyTimes < patience && mayWait(waitMs)) {
        atOnce = Math.max(1, Math.floor(Math.min(atOnce, requests.length) / 2));
        Utilities.sleep(waitMs);
        return sendAll(requests, busyTimes + 1);
      }
      if (trouble) return requests.map(() => failureOf(message));
      calls += requests.length;
      return requests.length === 1 ? [failureOf(message)] : requests.map(sendOne);
    }
  };
  const sendAll = (requests: readonly HttpRequest[], busyTimes: number): readonly HttpOutcome[] => {
    const outcomes: HttpOutcome[] = [];
    while (outcomes.length < requests.length) {
      outcomes.push(...sendBatch(requests.slice(outcomes.length, outcomes.length + atOnce), busyTimes));
    }
    return outcomes;
  };
  const sendOne = (request: HttpRequest): HttpOutcome => {
    try {
      calls += 1;
      const { url, ...parameters } = parametersOf(request);
      return outcomeOf(UrlFetchApp.fetch(url, parameters));
    } catch (error) {
      return failureOf(String(error));
    }
  };

  return { send: (requests) => sendAll(requests, 0), calls: () => calls, trouble: () => trouble };
}

function troubleIn(message: string): Trouble | undefined {
  if (/too many times for one day/.test(message)) return "used-up";
  return /too many times in a short time/.test(message) ? "too-busy" : undefined;
}

function parametersOf({ url, headers, body }: HttpRequest) {
  const { "content-type": contentType = "application/json", ...others } = headers;
  return {
    url,
    method: "post" as const,
    contentType,
    headers: others,
    payload: body,
    muteHttpExceptions: true,
    followRedirects: false,
  };
}

function outcomeOf(response: GoogleAppsScript.URL_Fetch.HTTPResponse): HttpOutcome {
  const headers: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries(response.getAllHeaders()).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  // Google itself ends a reply of more than 50 MB.
  const charset = replyCharset(headers["content-type"]);
  try {
    return { status: response.getResponseCode(), headers, body: response.getContentText(charset) };
  } catch {
    return { failure: "unknown-charset", cause: charset };
  }
}

function failureOf(message: string): HttpOutcome {
  return { failure: /timeout|timed out/i.test(message) ? "timeout" : "network" };
}

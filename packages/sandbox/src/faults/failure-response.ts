import type { SandboxResponse } from "../exchange.ts";
import { forbidden, notFound, problem, unauthorized } from "../reply/problem.ts";
import { wholeResponse } from "../reply/whole-response.ts";
import type { SimulatedFailure } from "./faults.ts";

/** Returns the first failure that applies to a request, if any. `page` is undefined if the request is invalid. */
export function findFailure(
  failures: readonly SimulatedFailure[],
  page: number | undefined,
  attempts: number,
): SimulatedFailure | undefined {
  return failures.find(
    (failure) =>
      (failure.page === undefined || failure.page === page) &&
      (failure.times === undefined || attempts < failure.times),
  );
}

/** Returns the response of a failure. `usualResponse` returns the response that the API would have sent without it. */
export function failureResponse(failure: SimulatedFailure, usualResponse: () => SandboxResponse): SandboxResponse {
  switch (failure.kind) {
    case "bad-request":
      return problem(400, "Bad Request", "The sandbox is set to reject this request.");
    case "unauthorized":
      return unauthorized();
    case "forbidden":
      return forbidden();
    case "not-found":
      return notFound();
    case "rate-limited":
      return retryAfter(tooManyRequests(), failure);
    case "server-error":
      return retryAfter(problem(500, "Internal Server Error", "Something went wrong on the server."), failure);
    case "bad-gateway":
      return retryAfter(webPage(502, "502 Bad Gateway"), failure);
    case "web-page":
      return webPage(200, "Sign in");
    case "cut-off":
      return cutOff(usualResponse());
    case "dropped":
      return { ...usualResponse(), delivery: "dropped" };
    case "hung":
      return { status: 0, headers: {}, body: "", delivery: "hung", delayMs: 0 };
    case "slow":
      return { ...usualResponse(), delayMs: failure.delayMs ?? 5000 };
    case "redirect":
      return wholeResponse(307, { location: failure.location ?? "/elsewhere" }, "");
  }
}

/** Returns a refusal for `waitMs` milliseconds; without a `Retry-After` if undefined. */
export function rateLimitedResponse(waitMs: number | undefined): SandboxResponse {
  return retryAfter(tooManyRequests(), waitMs === undefined ? {} : { retryAfter: String(Math.ceil(waitMs / 1000)) });
}

function tooManyRequests(): SandboxResponse {
  return problem(429, "Too Many Requests", "Too many requests. Wait before you try again.");
}

function cutOff(response: SandboxResponse): SandboxResponse {
  return { ...response, body: response.body.slice(0, response.body.length >> 1), delivery: "cut-off" };
}

function retryAfter(response: SandboxResponse, failure: { readonly retryAfter?: string }): SandboxResponse {
  if (failure.retryAfter === undefined) return response;
  return { ...response, headers: { ...response.headers, "retry-after": failure.retryAfter } };
}

function webPage(status: number, title: string): SandboxResponse {
  const body = `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return wholeResponse(status, { "content-type": "text/html; charset=utf-8" }, body);
}

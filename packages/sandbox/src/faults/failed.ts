import type { SandboxResponse } from "../exchange.ts";
import { forbidden, notFound, problem, unauthorized } from "../reply/problem.ts";
import { whole } from "../reply/whole.ts";
import type { Failure } from "./faults.ts";

/** The failure that happens to a request, if any. `page` is undefined when the request names none. */
export function failureFor(
  failures: readonly Failure[],
  page: number | undefined,
  attempts: number,
): Failure | undefined {
  return failures.find(
    (failure) =>
      (failure.page === undefined || failure.page === page) &&
      (failure.times === undefined || attempts < failure.times),
  );
}

/** What comes of a failure. `answer` is what the API would have said without it. */
export function failed(failure: Failure, answer: () => SandboxResponse): SandboxResponse {
  switch (failure.kind) {
    case "bad-request":
      return problem(400, "Bad Request", "The sandbox was told to refuse this request.");
    case "unauthorized":
      return unauthorized();
    case "forbidden":
      return forbidden();
    case "not-found":
      return notFound();
    case "rate-limited":
      return retryAfter(problem(429, "Too Many Requests", "Too many requests were made; wait a while."), failure);
    case "server-error":
      return retryAfter(problem(500, "Internal Server Error", "Something broke on the server."), failure);
    case "bad-gateway":
      return retryAfter(webPage(502, "502 Bad Gateway"), failure);
    case "web-page":
      return webPage(200, "Sign in");
    case "cut-off":
      return cutOff(answer());
    case "dropped":
      return { ...answer(), delivery: "dropped" };
    case "hung":
      return { status: 0, headers: {}, body: "", delivery: "hung", delayMs: 0 };
    case "slow":
      return { ...answer(), delayMs: failure.delayMs ?? 5000 };
    case "redirect":
      return whole(307, { location: failure.location ?? "/elsewhere" }, "");
  }
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
  return whole(status, { "content-type": "text/html; charset=utf-8" }, body);
}

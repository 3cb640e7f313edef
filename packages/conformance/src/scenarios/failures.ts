import type { Scenario } from "./scenario.ts";

/** Requests that go wrong. */
export const failureScenarios: readonly Scenario[] = [
  ...(["server-error", "bad-gateway", "cut-off", "dropped", "rate-limited"] as const).flatMap(
    (kind): readonly Scenario[] => [
      {
        name: `${kind} on the first page, once`,
        learners: 35,
        faults: { failures: [{ kind, page: 1, times: 1 }] },
        expected: { complete: true },
      },
      {
        name: `${kind} on every page, twice`,
        learners: 35,
        faults: { failures: [{ kind, times: 2 }] },
        expected: { complete: true, requestsAtMost: 12 },
      },
    ],
  ),
  {
    name: "429 that asks to wait some seconds",
    learners: 35,
    faults: { failures: [{ kind: "rate-limited", page: 2, times: 1, retryAfter: "7" }] },
    expected: { complete: true },
  },
  {
    name: "429 that asks to wait until a date",
    learners: 35,
    faults: { failures: [{ kind: "rate-limited", page: 2, times: 1, retryAfter: "Sun, 01 Nov 2026 12:00:09 GMT" }] },
    expected: { complete: true },
  },
  {
    name: "429 that asks for more patience than there is",
    learners: 35,
    faults: { failures: [{ kind: "rate-limited", page: 2, retryAfter: "3600" }] },
    expected: {
      error: "rate-limited",
      status: 429,
      page: 2,
      attempts: 1,
      retryAfterMs: 3_600_000,
      says: /asks to wait 60 min .*longer than the 5 min left for waiting\. Try again in 60 min\./,
    },
  },
  {
    name: "429 without end",
    learners: 35,
    faults: { failures: [{ kind: "rate-limited", page: 3 }] },
    expected: { error: "rate-limited", status: 429, page: 3, says: /Try again later.*Tried \d\d times/ },
  },
  {
    name: "429 that asks to wait a fraction of a second more",
    learners: 35,
    faults: { failures: [{ kind: "rate-limited", page: 2, times: 1, retryAfter: "1.5" }] },
    expected: { complete: true },
  },
  {
    name: "429 five times in a row",
    learners: 35,
    faults: { failures: [{ kind: "rate-limited", page: 2, times: 5, retryAfter: "2, 2" }] },
    expected: { complete: true },
  },
  {
    name: "500 without end",
    learners: 35,
    faults: { failures: [{ kind: "server-error", page: 2 }] },
    expected: { error: "server", status: 500, page: 2, attempts: 3 },
  },
  {
    name: "502 with a web page, without end",
    learners: 35,
    faults: { failures: [{ kind: "bad-gateway", page: 4 }] },
    expected: { error: "server", status: 502, page: 4, attempts: 3 },
  },
  {
    name: "a web page in place of the report",
    learners: 35,
    faults: { failures: [{ kind: "web-page" }] },
    expected: { error: "invalid-reply", status: 200, page: 1, attempts: 1, says: /web page instead of a report/ },
  },
  {
    name: "a body that is cut off, without end",
    learners: 35,
    faults: { failures: [{ kind: "cut-off", page: 2 }] },
    expected: { error: "broken-reply", page: 2, attempts: 3, says: /broke off/ },
  },
  {
    name: "a connection that drops, without end",
    learners: 35,
    faults: { failures: [{ kind: "dropped", page: 2 }] },
    expected: { error: "network", page: 2, attempts: 3, says: /could not be reached/ },
  },
  {
    name: "a reply that never comes",
    learners: 35,
    faults: { failures: [{ kind: "hung", page: 2 }] },
    options: { timeoutMs: 600, retry: { attempts: 2 } },
    expected: { error: "timeout", page: 2, attempts: 2, says: /within 0.6 seconds/ },
  },
  {
    name: "a reply that does not come once",
    learners: 35,
    faults: { failures: [{ kind: "hung", page: 2, times: 1 }] },
    options: { timeoutMs: 250 },
    expected: { complete: true },
  },
  {
    name: "400",
    learners: 35,
    options: { pageSize: 5000 },
    expected: { error: "bad-request", status: 400, page: 1, attempts: 1, says: /\(400\): .*pageSize/ },
  },
  {
    name: "400 in the middle",
    learners: 35,
    faults: { failures: [{ kind: "bad-request", page: 3 }] },
    expected: { error: "bad-request", status: 400, page: 3, attempts: 1 },
  },
  {
    name: "401",
    learners: 35,
    options: { apiKey: "not-the-key" },
    expected: { error: "unauthorized", status: 401, page: 1, attempts: 1, says: /API key was rejected/ },
  },
  {
    name: "403",
    learners: 35,
    options: { apiKey: "sandbox-key-without-permission" },
    expected: { error: "forbidden", status: 403, page: 1, attempts: 1, says: /may not read reports/ },
  },
  {
    name: "401 in the middle",
    learners: 35,
    faults: { failures: [{ kind: "unauthorized", page: 2 }] },
    expected: { error: "unauthorized", status: 401, page: 2, attempts: 1 },
  },
  {
    name: "404",
    learners: 35,
    faults: { failures: [{ kind: "not-found" }] },
    expected: { error: "not-found", status: 404, says: /Check the base URL/ },
  },
  {
    name: "a redirect to another origin",
    learners: 35,
    faults: { failures: [{ kind: "redirect", location: "https://elsewhere.example/external/api/reports?token=1" }] },
    expected: { error: "redirected", status: 307, attempts: 1, says: /to https:\/\/elsewhere\.example \(307\)/ },
  },
  {
    name: "a redirect within the origin",
    learners: 35,
    faults: { failures: [{ kind: "redirect" }] },
    expected: { error: "redirected", status: 307, attempts: 1, says: /to another address/ },
  },
];

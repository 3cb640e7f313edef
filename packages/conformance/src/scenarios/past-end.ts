import type { AihrErrorCode } from "@aihr-plugins/core";
import { places, type Scenario } from "./scenario.ts";

const refusals: readonly (readonly [status: number, error: AihrErrorCode])[] = [
  [200, "invalid-reply"],
  [204, "unexpected-status"],
  [400, "bad-request"],
  [401, "unauthorized"],
  [403, "forbidden"],
  [404, "not-found"],
  [410, "unexpected-status"],
  [416, "unexpected-status"],
  [429, "rate-limited"],
  [500, "server"],
  [503, "server"],
];

/** Pages past the end that are refused, and pages in the middle that bring nothing. */
export const pastEndScenarios: readonly Scenario[] = [
  ...refusals.flatMap(([status, error]): readonly Scenario[] => [
    {
      name: `a page past the end is refused with ${status}: the report is complete`,
      learners: 20,
      faults: { refusesPastEnd: status },
      options: { patienceMs: 60_000 },
      expected: { complete: true, total: 20 },
    },
    {
      name: `a page past the end is refused with ${status} while a learner is missing: an error`,
      learners: 20,
      faults: { refusesPastEnd: status, hiddenLearners: [13] },
      options: { patienceMs: 60_000 },
      expected: { error, status, page: 3 },
    },
    {
      name: `a page past the end is refused with ${status} while the total is unknown: an error`,
      learners: 20,
      faults: { refusesPastEnd: status, count: "missing" },
      options: { patienceMs: 60_000 },
      expected: { error, status, page: 3 },
    },
    {
      name: `a page past the end is refused with ${status} after the total was exceeded: an error`,
      learners: 20,
      faults: { refusesPastEnd: status, staleCount: [12] },
      options: { patienceMs: 60_000 },
      expected: { error, status, page: 3 },
    },
  ]),
  ...refusals.flatMap(([status, error]): readonly Scenario[] =>
    [0, 7, 10].map((learners): Scenario => {
      const saysNoSuchPage = [204, 400, 404, 410, 416].includes(status);
      return {
        name: `the only page holds ${learners} learners, and the second is refused with ${status}`,
        learners,
        faults: { refusesPastEnd: status },
        options: { patienceMs: 60_000 },
        expected: saysNoSuchPage ? { complete: true, total: null } : { error, status, page: 2 },
      };
    }),
  ),
  {
    name: "a connection that drops past the end is an error, even if all learners came",
    learners: 20,
    faults: { failures: [{ kind: "dropped", page: 3 }] },
    expected: { error: "network", page: 3 },
  },
  {
    name: "a reply past the end that never comes is an error, even if all learners came",
    learners: 20,
    faults: { failures: [{ kind: "hung", page: 3 }] },
    options: { timeoutMs: 600, retry: { attempts: 1 } },
    expected: { error: "timeout", page: 3 },
  },
  ...(["page-length", "zero", "missing", "null"] as const).flatMap((count) =>
    (["nothing", "page-before"] as const).flatMap((holds): readonly Scenario[] => [
      {
        name: `count is ${count}, and a page in the middle holds ${holds}: the report goes on after it`,
        learners: 30,
        faults: { count, extraPages: [{ page: 3, holds }] },
        expected: { complete: true, drifted: false, total: null },
      },
      {
        name: `count is ${count}, and the second page holds ${holds}`,
        learners: 30,
        faults: { count, extraPages: [{ page: 2, holds }] },
        expected: { complete: true, total: null },
      },
    ]),
  ),
  {
    name: "two pages in a row hold nothing new, but the count says that learners are missing: the report goes on",
    learners: 30,
    faults: {
      extraPages: [
        { page: 3, holds: "page-before" },
        { page: 4, holds: "nothing" },
      ],
    },
    expected: { complete: true, total: 30 },
  },
  {
    name: "three pages in a row hold nothing while learners are missing: the report says that it is incomplete",
    learners: 30,
    faults: {
      extraPages: [
        { page: 3, holds: "nothing" },
        { page: 4, holds: "nothing" },
        { page: 5, holds: "nothing" },
      ],
    },
    expected: { places: places(0, 20), complete: false, total: 30, missing: 10, reasons: ["missing"] },
  },
];

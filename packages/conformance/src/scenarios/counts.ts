import { places, type Scenario } from "./scenario.ts";

const meanings = ["total", "page-length", "zero", "missing", "null"] as const;
const sizes = [0, 1, 9, 10, 11, 20, 35, 100, 101];

/** Every meaning that `count` may have, at sizes around the ends of pages. */
export const countScenarios: readonly Scenario[] = [
  ...meanings.flatMap((count) =>
    sizes.flatMap((learners): readonly Scenario[] => [
      {
        name: `count is ${count}, ${learners} learners`,
        learners,
        faults: { count },
        expected: { complete: true, drifted: false },
      },
      {
        name: `count is ${count}, ${learners} learners, pages past the end repeat the last`,
        learners,
        faults: { count, clampsPage: true },
        expected: { complete: true, drifted: false },
      },
      {
        name: `count is ${count}, ${learners} learners, a silent cap of 7 on the page size`,
        learners,
        faults: { count, pageSizeCap: 7 },
        expected: { complete: true, drifted: false },
      },
    ]),
  ),
  {
    name: "count is the total: no page is asked for in vain",
    learners: 35,
    expected: { complete: true, total: 35, requestsAtMost: 4 },
  },
  {
    name: "count is known to be the total: one page needs one request",
    learners: 10,
    options: { countIs: "total" },
    expected: { complete: true, total: 10, requestsAtMost: 1 },
  },
  {
    name: "count is known to be the total: an empty report takes one request",
    learners: 0,
    options: { countIs: "total" },
    expected: { complete: true, total: 0, requestsAtMost: 1 },
  },
  {
    name: "count is too high: all come, and the report says that it is not complete",
    learners: 35,
    faults: { count: "too-high" },
    expected: { complete: false },
  },
  {
    name: "count is too high and pages past the end repeat the last",
    learners: 35,
    faults: { count: "too-high", clampsPage: true },
    expected: { complete: false },
  },
  {
    name: "count is too high and there are no learners",
    learners: 0,
    faults: { count: "too-high" },
    expected: { complete: false },
  },
  {
    name: "a limit ends the report early",
    learners: 100,
    read: { limit: 25 },
    expected: { places: places(0, 25), complete: true, requestsAtMost: 3 },
  },
  {
    name: "a limit below the page size asks for no more than it needs",
    learners: 100,
    read: { limit: 1 },
    expected: { places: [0], complete: true, requestsAtMost: 1 },
  },
  {
    name: "a limit above the number of learners gives them all",
    learners: 15,
    read: { limit: 1000 },
    expected: { complete: true },
  },
];

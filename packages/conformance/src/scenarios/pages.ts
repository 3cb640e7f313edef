import { places, type Scenario } from "./scenario.ts";

/** Servers that page in their own way, and people who come and go meanwhile. */
export const pageScenarios: readonly Scenario[] = [
  {
    name: "page is ignored, and count is the total",
    learners: 35,
    faults: { ignoresPage: true },
    expected: { error: "page-ignored", says: /first page for every page number/ },
  },
  ...(["page-length", "zero", "missing", "null"] as const).map(
    (count): Scenario => ({
      name: `page is ignored, and count is ${count}`,
      learners: 35,
      faults: { ignoresPage: true, count },
      expected: { error: "page-ignored" },
    }),
  ),
  {
    name: "page is ignored, but all fit on one page",
    learners: 8,
    faults: { ignoresPage: true },
    options: { countIs: "total" },
    expected: { complete: true },
  },
  {
    name: "page is ignored, and pages hold one learner",
    learners: 3,
    faults: { ignoresPage: true, count: "page-length" },
    options: { pageSize: 1 },
    expected: { error: "page-ignored" },
  },
  {
    name: "a page in the middle comes empty",
    learners: 45,
    faults: { emptyPages: [3] },
    expected: { places: [...places(0, 20), ...places(30, 45)], complete: false },
  },
  {
    name: "a page in the middle comes empty, with a silent cap of 7 on the page size",
    learners: 45,
    faults: { emptyPages: [5], pageSizeCap: 7 },
    expected: { places: [...places(0, 28), ...places(35, 45)], complete: false },
  },
  {
    name: "the last page comes empty",
    learners: 45,
    faults: { emptyPages: [5] },
    expected: { places: places(0, 40), complete: false },
  },
  {
    name: "the first page comes empty",
    learners: 45,
    faults: { emptyPages: [1] },
    expected: { places: places(10, 45), complete: false },
  },
  {
    name: "all pages come empty, though learners are promised",
    learners: 45,
    faults: { emptyPages: places(1, 100) },
    expected: { places: [], complete: false, total: 45, requestsAtMost: 3 },
  },
  {
    name: "a learner joins near the front: one learner is seen twice and given once",
    learners: 45,
    faults: { shifts: [{ afterRequests: 1, joins: 3 }] },
    expected: { complete: false, drifted: true, total: 46 },
  },
  {
    name: "a learner leaves near the front: one learner is missed, and the report says that it is not complete",
    learners: 45,
    faults: { shifts: [{ afterRequests: 1, leaves: 3 }] },
    expected: { places: [...places(0, 10), ...places(11, 45)], complete: false, drifted: true, total: 45 },
  },
  {
    name: "a learner joins near the front and count is missing: a repeated learner shows the drift",
    learners: 45,
    faults: { count: "missing", shifts: [{ afterRequests: 1, joins: 3 }] },
    expected: { complete: false, drifted: true, total: null, reasons: ["drifted"] },
  },
  {
    name: "a learner joins at the end, right after a last page that was full",
    learners: 20,
    faults: { shifts: [{ afterRequests: 2, joins: 20 }] },
    options: { concurrency: 1 },
    expected: { newcomers: 1, complete: false, drifted: true, total: 21 },
  },
  {
    name: "a learner joins, in strict mode: the report is read again and united",
    learners: 45,
    faults: { shifts: [{ afterRequests: 1, joins: 3 }] },
    read: { strict: true },
    expected: { newcomers: 1, complete: true, drifted: false, total: 46 },
  },
  {
    name: "a learner leaves, in strict mode: no learner is missed",
    learners: 45,
    faults: { shifts: [{ afterRequests: 1, leaves: 3 }] },
    read: { strict: true },
    expected: { places: [...places(0, 10), ...places(11, 45), 10], complete: true, drifted: false },
  },
  {
    name: "a report that never ends is stopped",
    learners: 100,
    options: { maxPages: 4 },
    expected: { error: "too-many-pages", says: /after 4 pages/ },
  },
];

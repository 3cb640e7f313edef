import { places, type Scenario } from "./scenario.ts";

/** Counts that are out of date, and pages that are shorter than they should be. */
export const staleCountScenarios: readonly Scenario[] = [
  {
    name: "more learners come than the count says: it proves nothing, and the report is read to its end",
    learners: 6,
    faults: { staleCount: [4] },
    options: { pageSize: 3 },
    expected: { complete: true, total: null, missing: 0 },
  },
  {
    name: "a stale count, with a short page after it was exceeded",
    learners: 7,
    faults: { staleCount: [4], hiddenLearners: [5] },
    options: { pageSize: 3 },
    expected: { places: [0, 1, 2, 3, 4, 6], complete: true, total: null },
  },
  {
    name: "a stale count of 150, with one learner hidden in the middle of 250",
    learners: 250,
    faults: { staleCount: [150], hiddenLearners: [150] },
    options: { pageSize: 100 },
    expected: { places: [...places(0, 150), ...places(151, 250)], complete: true, total: null },
  },
  {
    name: "a stale count that is known to be the total",
    learners: 35,
    faults: { staleCount: [12] },
    options: { countIs: "total" },
    expected: { complete: true, total: null },
  },
  {
    name: "a stale count, in strict mode",
    learners: 7,
    faults: { staleCount: [4], hiddenLearners: [5] },
    options: { pageSize: 3 },
    read: { strict: true },
    expected: { places: [0, 1, 2, 3, 4, 6], complete: true, total: null },
  },
  {
    name: "a stale count that a later page corrects: the report ends past its end only, and counts as drifted",
    learners: 10,
    faults: { staleCount: [4, 4, 6, 6], hiddenLearners: [5, 7] },
    options: { pageSize: 3 },
    expected: { places: [0, 1, 2, 3, 4, 6, 8, 9], complete: false, drifted: true, total: null, reasons: ["drifted"] },
  },
  {
    name: "a stale count that a later page corrects to more than there are",
    learners: 9,
    faults: { staleCount: [4, 4, 20] },
    options: { pageSize: 3 },
    expected: { complete: false, drifted: true, total: 20, missing: 11, reasons: ["missing", "drifted"] },
  },
  {
    name: "a count that shrinks: the learners it promised first are missing",
    learners: 35,
    faults: { staleCount: [36, 36, 35] },
    expected: { complete: false, drifted: true, total: 36, missing: 1, reasons: ["missing", "drifted"] },
  },
  {
    name: "a learner is counted but not listed",
    learners: 35,
    faults: { hiddenLearners: [13] },
    expected: {
      places: [...places(0, 13), ...places(14, 35)],
      complete: false,
      drifted: false,
      total: 35,
      missing: 1,
      reasons: ["missing"],
    },
  },
  {
    name: "the expected number of learners is right: no page is requested in vain",
    learners: 35,
    read: { expectedLearners: 35 },
    expected: { complete: true, total: 35, requestsAtMost: 4 },
  },
  ...[0, 3, 34, 36, 5000].flatMap((expectedLearners) =>
    (["total", "missing"] as const).map(
      (count): Scenario => ({
        name: `the expected number of learners is ${expectedLearners}, and count is ${count}: all 35 come`,
        learners: 35,
        faults: { count },
        read: { expectedLearners },
        expected: { complete: true },
      }),
    ),
  ),
];

import type { Faults } from "@aihr-plugins/sandbox";
import type { Scenario } from "./scenario.ts";

const samePage = { learner: 3, at: 5 };
const otherPage = { learner: 3, at: 27 };

/** Learners with more than one listing. Places 3 and 12 are of learners with several programs. */
export const listedTwiceScenarios: readonly Scenario[] = [
  ...(["total", "missing"] as const).flatMap((count): readonly Scenario[] => [
    twice(`on one page, count is ${count}`, { count, listsTwice: [samePage] }),
    twice(`on one page, in another case, count is ${count}`, { count, listsTwice: [{ ...samePage, upperCase: true }] }),
    twice(`on one page, with the same programs, count is ${count}`, {
      count,
      listsTwice: [{ ...samePage, programs: "all" }],
    }),
    twice(`on two pages, count is ${count}`, { count, listsTwice: [otherPage] }),
    twice(`on two pages, in another case, count is ${count}`, {
      count,
      listsTwice: [{ ...otherPage, upperCase: true }],
    }),
    twice(`on two pages that are full, count is ${count}`, { count, listsTwice: [otherPage], pageSizeCap: 9 }),
  ]),
  twice("on two pages, and the count is one of learners", { staleCount: [35], listsTwice: [otherPage] }),
  {
    ...twice("on two pages, in strict mode", { listsTwice: [otherPage], shifts: [{ afterRequests: 2, leaves: 40 }] }),
    read: { strict: true },
  },
  {
    name: "a learner is listed twice on two pages and asked for by ID",
    learners: 35,
    faults: { listsTwice: [{ learner: 3, at: 35, upperCase: true }] },
    query: (population) => ({ userIds: Array.from({ length: 10 }, (_, place) => population.at(place).userId) }),
    expected: { places: Array.from({ length: 10 }, (_, place) => place), complete: true, listedTwice: 1 },
  },
  {
    name: "a learner is listed twice on two pages with the same programs: a repetition, and one learner is missing",
    learners: 35,
    faults: { listsTwice: [{ ...otherPage, programs: "all" }] },
    expected: { complete: false, drifted: true, missing: 1, listedTwice: 0 },
  },
  {
    name: "a learner is listed twice on two pages with another value for a program: one learner with both entries",
    learners: 35,
    faults: {
      listsTwice: [{ ...otherPage, programs: "all" }],
      shape: [{ page: 3, path: ["data", 7, "progress", 0, "value"], value: 12.3456 }],
    },
    expected: { complete: false, drifted: true, missing: 1, furtherEntries: 1 },
  },
];

function twice(where: string, faults: Faults): Scenario {
  return {
    name: `a learner is listed twice ${where}: one learner with all programs`,
    learners: 35,
    faults,
    expected: { complete: true, drifted: false, missing: 0, listedTwice: 1 },
  };
}

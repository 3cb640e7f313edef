import { places, type Scenario } from "./scenario.ts";

/** Reports on some learners only. */
export const filterScenarios: readonly Scenario[] = [
  {
    name: "one learner by id takes one request",
    learners: 50,
    query: (population) => ({ userIds: [population.at(17).userId] }),
    expected: { places: [17], complete: true, requestsAtMost: 1 },
  },
  {
    name: "learners by ID are asked for in batches of one page",
    learners: 50,
    query: (population) => ({ userIds: places(0, 35).map((place) => population.at(place).userId) }),
    expected: { places: places(0, 35), complete: true, requestsAtMost: 4 },
  },
  {
    name: "learners by id, with a silent cap on the page size",
    learners: 50,
    faults: { pageSizeCap: 4 },
    query: (population) => ({ userIds: places(0, 25).map((place) => population.at(place).userId) }),
    expected: { places: places(0, 25), complete: true },
  },
  {
    name: "ids given twice, in another case, are asked for once",
    learners: 50,
    query: (population) => ({ userIds: [population.at(3).userId, population.at(3).userId.toUpperCase()] }),
    expected: { places: [3], complete: true, requestsAtMost: 1 },
  },
  {
    name: "IDs that no learner has are listed as missing",
    learners: 50,
    query: (population) => ({
      userIds: [
        "00000000-0000-4000-8000-000000000000",
        population.at(9).userId,
        "00000000-0000-4000-8000-000000000001",
      ],
    }),
    expected: {
      places: [9],
      complete: false,
      reasons: ["missing-user-ids"],
      missingUserIds: ["00000000-0000-4000-8000-000000000000", "00000000-0000-4000-8000-000000000001"],
    },
  },
  {
    name: "learners by id, up to a limit",
    learners: 50,
    query: (population) => ({ userIds: places(0, 35).map((place) => population.at(place).userId) }),
    read: { limit: 12 },
    expected: { places: places(0, 12), complete: true },
  },
  {
    name: "a failing batch of learners by ID is tried again",
    learners: 50,
    faults: { failures: [{ kind: "server-error", times: 1 }] },
    query: (population) => ({ userIds: places(0, 35).map((place) => population.at(place).userId) }),
    expected: { places: places(0, 35), complete: true, requestsAtMost: 8 },
  },
  {
    name: "a SKU that no program has matches no learners",
    learners: 50,
    query: () => ({ programSKUs: ["PA"] }),
    expected: { places: [], complete: true },
  },
];

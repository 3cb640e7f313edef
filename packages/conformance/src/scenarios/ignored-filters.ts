import type { Population } from "@aihr-plugins/sandbox";
import { places, type Scenario } from "./scenario.ts";

const unknownId = "00000000-0000-4000-8000-00000000000A";

/** Servers that ignore a filter. */
export const ignoredFilterScenarios: readonly Scenario[] = [
  ...(["total", "missing"] as const).flatMap((count): readonly Scenario[] => [
    {
      name: `userIds are ignored, count is ${count}: only the learner asked for comes`,
      learners: 50,
      faults: { ignoresUserIds: true, count },
      query: idsAt(17),
      expected: ignored([17]),
    },
    {
      name: `userIds are ignored, count is ${count}: the last learner is found`,
      learners: 50,
      faults: { ignoresUserIds: true, count },
      query: idsAt(49),
      expected: ignored([49]),
    },
    {
      name: `userIds are ignored, count is ${count}: one walk answers for all batches`,
      learners: 100,
      faults: { ignoresUserIds: true, count },
      options: { concurrency: 1 },
      query: idsAt(...places(5, 40)),
      expected: { ...ignored(places(5, 40)), requestsAtMost: 12 },
    },
    {
      name: `userIds are ignored, count is ${count}: IDs that the report does not hold are listed`,
      learners: 50,
      faults: { ignoresUserIds: true, count },
      query: (population) => ({ userIds: [unknownId, population.at(33).userId] }),
      expected: {
        places: [33],
        complete: false,
        filterIgnored: true,
        missing: 0,
        missingUserIds: [unknownId],
        reasons: ["missing-user-ids", "filter-ignored"],
      },
    },
    {
      name: `userIds are ignored, count is ${count}: a missing ID in each batch costs one request each`,
      learners: 100,
      faults: { ignoresUserIds: true, count },
      options: { concurrency: 1 },
      query: (population) => ({
        userIds: places(0, 40).map((place) => (place % 10 === 0 ? unknownAt(place) : population.at(place).userId)),
      }),
      expected: {
        places: places(0, 40).filter((place) => place % 10 !== 0),
        complete: false,
        filterIgnored: true,
        missingUserIds: [0, 10, 20, 30].map(unknownAt),
        requestsAtMost: 20,
      },
    },
  ]),
  {
    name: "userIds are ignored, up to a limit",
    learners: 50,
    faults: { ignoresUserIds: true },
    query: (population) => ({ userIds: [unknownId, ...places(20, 30).map((place) => population.at(place).userId)] }),
    read: { limit: 4 },
    expected: { ...ignored(places(20, 24)), missingUserIds: [] },
  },
  {
    name: "userIds are ignored, and a page past the end is refused while IDs are missing",
    learners: 20,
    faults: { ignoresUserIds: true, refusesPastEnd: 404 },
    query: (population) => ({ userIds: [population.at(3).userId, unknownId] }),
    expected: {
      places: [3],
      complete: false,
      filterIgnored: true,
      missingUserIds: [unknownId],
      reasons: ["missing-user-ids", "filter-ignored"],
    },
  },
  {
    name: "userIds are ignored, and the IDs are typed in upper case",
    learners: 50,
    faults: { ignoresUserIds: true },
    query: (population) => ({ userIds: [population.at(17).userId.toUpperCase()] }),
    expected: ignored([17]),
  },
  {
    name: "one learner by ID, and count is the whole organization's",
    learners: 50,
    faults: { staleCount: [50] },
    query: idsAt(17),
    expected: { places: [17], complete: true, missing: 0, requestsAtMost: 2 },
  },
  {
    name: "an ID that no learner has, and count is the whole organization's",
    learners: 50,
    faults: { staleCount: [50] },
    query: () => ({ userIds: [unknownId] }),
    expected: { places: [], complete: false, missing: 0, missingUserIds: [unknownId], reasons: ["missing-user-ids"] },
  },
  {
    name: "programSKUs are ignored: the report says so",
    learners: 35,
    faults: { ignoresProgramSKUs: true },
    query: () => ({ programSKUs: ["PRG-40417"] }),
    expected: { complete: false, filterIgnored: true, reasons: ["filter-ignored"] },
  },
  {
    name: "programSKUs are ignored, and the echo does not say so: more programs come than were asked for",
    learners: 35,
    faults: { ignoresProgramSKUs: true, shape: [{ path: ["filter"] }] },
    query: () => ({ programSKUs: ["PRG-40417"] }),
    expected: { complete: false, filterIgnored: true, reasons: ["filter-ignored"] },
  },
];

function idsAt(...wanted: readonly number[]) {
  return (population: Population) => ({ userIds: wanted.map((place) => population.at(place).userId) });
}

function unknownAt(place: number): string {
  return `00000000-0000-4000-8000-0000000000${String(place).padStart(2, "0")}`;
}

function ignored(found: readonly number[]) {
  return { places: found, complete: true, filterIgnored: true, missing: 0, reasons: ["filter-ignored"] } as const;
}

import { describe, expect, it } from "vitest";
import {
  createPopulation,
  createSandbox,
  type Learner,
  type Population,
  populationOf,
  programCatalog,
} from "../src/index.ts";
import { namesIn, replyTo } from "./send.ts";

const population = createPopulation({ seed: 11, learners: 250 });
const sandbox = createSandbox({ population });
const unknownId = "00000000-0000-4000-8000-000000000000";
const [analytics, partner] = programCatalog;
const skuOf = (program: typeof analytics) => program?.sku ?? "";

function learnersOf(population: Population<Learner>): readonly Learner[] {
  return Array.from({ length: population.size }, (_, index) => population.at(index));
}

function enrolledIn(...names: readonly (string | undefined)[]): readonly string[] {
  return learnersOf(population)
    .filter(({ progress }) => progress.some(({ programName }) => names.includes(programName)))
    .map(({ userId }) => userId);
}

describe("a report", () => {
  it.each([1, 7, 20, 249, 250, 251, 1000])("read in pages of %i lists every learner once, in order", (pageSize) => {
    const pages = Math.ceil(250 / pageSize);
    const read = Array.from({ length: pages }, (_, i) => replyTo(sandbox, { pageSize, page: i + 1 }).data).flat();
    expect(read).toEqual(learnersOf(population));
  });

  it("is empty past its end, with the total as its count", () => {
    expect(replyTo(sandbox, { pageSize: 20, page: 14 })).toMatchObject({ page: 14, count: 250, data: [] });
  });

  it("echoes page, size and order", () => {
    expect(replyTo(sandbox, { pageSize: 3, page: 2 })).toMatchObject({
      pageSize: 3,
      page: 2,
      sort: { sorts: [{ direction: "asc", property: "userName" }] },
      filter: { program: null, userIds: null },
    });
  });

  it.each([null, "", " , "])("is not filtered by programSKUs %j", (programSKUs) => {
    expect(replyTo(sandbox, { programSKUs })).toMatchObject({ count: 250, filter: { program: null } });
  });

  it.each([[null], [[]]])("is not filtered by userIds %j", (userIds) => {
    expect(replyTo(sandbox, { userIds })).toMatchObject({ count: 250, filter: { userIds: null } });
  });

  it("of some learners lists each of them once, and ignores unknown IDs", () => {
    const [three, nine] = [population.at(3), population.at(9)];
    const userIds = [nine.userId, unknownId, three.userId, nine.userId.toUpperCase()];
    const reply = replyTo(sandbox, { userIds });
    expect(reply.data).toEqual([three, nine]);
    expect(reply).toMatchObject({ count: 2, filter: { userIds: userIds.join(",") } });
  });

  it("of some learners echoes the names of their programs", () => {
    const index = learnersOf(population).findIndex(({ progress }) => progress.length === 2);
    const { userId, progress } = population.at(index);
    expect(replyTo(sandbox, { userIds: [userId] }).filter.program).toBe(
      progress.map(({ programName }) => programName).join(", "),
    );
    expect(replyTo(sandbox, { userIds: [unknownId] }).filter.program).toBeNull();
  });

  it("of one program lists its learners with their progress in this program only", () => {
    const reply = replyTo(sandbox, { programSKUs: skuOf(analytics), pageSize: 1000 });
    expect(reply.data.map(({ userId }) => userId)).toEqual(enrolledIn("People Analytics"));
    expect(reply).toMatchObject({ count: reply.data.length, filter: { program: "People Analytics" } });
    for (const { progress } of reply.data)
      expect(progress).toEqual([expect.objectContaining({ programName: "People Analytics" })]);
  });

  it("of two programs lists the learners of either", () => {
    const reply = replyTo(sandbox, { programSKUs: `${skuOf(partner)}, ${skuOf(analytics)}`, pageSize: 1000 });
    expect(reply.data.map(({ userId }) => userId)).toEqual(enrolledIn(analytics?.name, partner?.name));
    expect(reply.filter.program).toBe("People Analytics, HR Business Partner 2.0");
  });

  it("of one program and some learners lists the learners that match both filters", () => {
    const [first] = enrolledIn("People Analytics");
    const outside = learnersOf(population).find(({ progress }) => progress.length === 0);
    const userIds = [first, outside?.userId];
    expect(replyTo(sandbox, { userIds, programSKUs: skuOf(analytics) }).data.map(({ userId }) => userId)).toEqual([
      first,
    ]);
  });

  it.each(["PA", "prg-40417", "PRG-00000"])("of the unknown SKU %s is empty", (programSKUs) => {
    expect(replyTo(sandbox, { programSKUs })).toMatchObject({ count: 0, data: [], filter: { program: "" } });
  });

  it("of a million learners can be read and filtered by page", () => {
    const million = createSandbox({ population: createPopulation({ seed: 1, learners: 1_000_000 }) });
    expect(replyTo(million, { pageSize: 1000, page: 1000 }).data).toHaveLength(1000);
    expect(replyTo(million, { pageSize: 10, programSKUs: skuOf(analytics) }).data).toHaveLength(10);
  });
});

describe("populationOf", () => {
  const learner = (userName: string, userId = unknownId): Learner => ({
    userId,
    userName,
    userAvatarUrl: null,
    totalHoursStudied: 0,
    progress: [],
  });

  it("sorts learners as the API does", () => {
    const population = populationOf(["b", "C", "a", "Ä"].map((name) => learner(name)));
    expect(namesIn(createSandbox({ population }))).toEqual(["C", "a", "b", "Ä"]);
  });

  it("accepts an empty list", () => {
    expect(replyTo(createSandbox({ population: populationOf([]) }))).toMatchObject({ count: 0, data: [] });
  });
});

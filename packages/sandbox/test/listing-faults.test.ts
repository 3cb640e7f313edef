import { describe, expect, it } from "vitest";
import { createPopulation, createSandbox, type Faults, programCatalog } from "../src/index.ts";
import { replyTo, send } from "./send.ts";

const population = createPopulation({ seed: 2, learners: 50 });
const sandboxWith = (faults: Faults) => createSandbox({ population, faults });
const idsIn = (faults: Faults, query: object) => replyTo(sandboxWith(faults), query).data.map(({ userId }) => userId);
const ids = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, offset) => population.at(from + offset).userId);

describe("a stale count", () => {
  it("is that of the page, or the last one given", () => {
    const sandbox = sandboxWith({ staleCount: [30, 40], count: "missing" });
    expect([1, 2, 3].map((page) => replyTo(sandbox, { page }).count)).toEqual([30, 40, 40]);
  });
});

describe("hidden learners", () => {
  it("are counted and take up space, but are not listed", () => {
    const sandbox = sandboxWith({ hiddenLearners: [11, 12] });
    const { count, data } = replyTo(sandbox, { pageSize: 10, page: 2 });
    expect(count).toBe(50);
    expect(data.map(({ userId }) => userId)).toEqual([...ids(10, 11), ...ids(13, 20)]);
  });
});

describe("extra pages", () => {
  const faults: Faults = {
    extraPages: [
      { page: 2, holds: "nothing" },
      { page: 4, holds: "page-before" },
    ],
  };
  const page = (number: number) => idsIn(faults, { pageSize: 10, page: number });

  it("move the learners after them to later pages", () => {
    expect([1, 2, 3, 4, 5].map(page)).toEqual([ids(0, 10), [], ids(10, 20), ids(10, 20), ids(20, 30)]);
  });
});

describe("pages past the end", () => {
  it.each([400, 404, 410, 416, 500])("can be refused with %i", (status) => {
    const sandbox = sandboxWith({ refusesPastEnd: status });
    expect(send(sandbox, { pageSize: 25, page: 2 }).status).toBe(200);
    expect(send(sandbox, { pageSize: 25, page: 3 }).status).toBe(status);
  });

  it("can be answered without a body, or without a report", () => {
    expect(send(sandboxWith({ refusesPastEnd: 204 }), { page: 9 })).toMatchObject({ status: 204, body: "" });
    expect(send(sandboxWith({ refusesPastEnd: 200 }), { page: 9 })).toMatchObject({ status: 200, body: "{}" });
  });

  it("never include the first page", () => {
    const sandbox = createSandbox({
      population: createPopulation({ seed: 2, learners: 0 }),
      faults: { refusesPastEnd: 404 },
    });
    expect(send(sandbox, { page: 1 }).status).toBe(200);
  });
});

describe("a learner listed twice", () => {
  const place = ids(0, 50).findIndex((_, index) => population.at(index).progress.length > 2);
  const learner = population.at(place);

  it("has every other program in each listing, and counts twice", () => {
    const { count, data } = replyTo(sandboxWith({ listsTwice: [{ learner: place, at: 40, upperCase: true }] }), {
      pageSize: 100,
    });
    expect(count).toBe(51);
    expect(data[place]?.userId).toBe(learner.userId);
    expect(data[40]?.userId).toBe(learner.userId.toUpperCase());
    expect([...(data[place]?.progress ?? []), ...(data[40]?.progress ?? [])]).toHaveLength(learner.progress.length);
    expect(data[place]?.progress).toEqual(learner.progress.filter((_, index) => index % 2 === 0));
  });

  it("can have all programs in both listings", () => {
    const faults: Faults = { listsTwice: [{ learner: place, at: 99, programs: "all" }] };
    const { data } = replyTo(sandboxWith(faults), { pageSize: 100 });
    expect(data[place]).toEqual(learner);
    expect(data[50]).toEqual(learner);
  });

  it("is found twice by ID", () => {
    const faults: Faults = { listsTwice: [{ learner: place, at: 40 }] };
    expect(idsIn(faults, { userIds: [learner.userId] })).toEqual([learner.userId, learner.userId]);
  });

  it("is found by a program in the listing that has it", () => {
    const faults: Faults = { listsTwice: [{ learner: place, at: 40 }] };
    const { sku } = programCatalog.find(({ name }) => name === learner.progress[1]?.programName) ?? {};
    const found = idsIn(faults, { programSKUs: sku, userIds: [learner.userId] });
    expect(found).toEqual([learner.userId]);
  });
});

describe("ignored filters", () => {
  it("return all learners and echo no IDs", () => {
    const reply = replyTo(sandboxWith({ ignoresUserIds: true }), { userIds: ids(3, 4), pageSize: 10 });
    expect(reply).toMatchObject({ count: 50, filter: { userIds: null } });
    expect(reply.data).toHaveLength(10);
  });

  it("return all programs and echo none", () => {
    const reply = replyTo(sandboxWith({ ignoresProgramSKUs: true }), { programSKUs: "PRG-40417", pageSize: 100 });
    expect(reply).toMatchObject({ count: 50, filter: { program: null } });
    expect(reply.data[0]).toEqual(population.at(0));
  });
});

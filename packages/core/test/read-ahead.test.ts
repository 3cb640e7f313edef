import { describe, expect, it } from "vitest";
import { nothingObserved, type Observed } from "../src/walk/observed.ts";
import { firstPages, nextPages, pagesFrom } from "../src/walk/read-ahead.ts";
import type { WalkPlan } from "../src/walk/walk-plan.ts";

const start = { pass: 1, batch: 0, page: 1, pageSize: 10 };
const noLimit = Number.POSITIVE_INFINITY;

describe("pages that are read ahead", () => {
  it("follow the first one, page by page or batch by batch", () => {
    expect(pagesFrom({ ...start, page: 4 }, "page", 3).map(({ page, batch }) => [page, batch])).toEqual([
      [4, 0],
      [5, 0],
      [6, 0],
    ]);
    expect(pagesFrom(start, "batch", 2).map(({ page, batch }) => [page, batch])).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it.each([1, 0, -3])("are none if %i are likely: the first is needed anyway", (count) => {
    expect(pagesFrom(start, "page", count)).toEqual([start]);
  });
});

describe("the number of pages requested first", () => {
  it.each<[string, Partial<WalkPlan>, Partial<typeof start>, number, number]>([
    ["one, while nothing is known", {}, {}, noLimit, 1],
    ["as many as hold the expected learners", { expectedLearners: 35 }, {}, noLimit, 4],
    ["one more after a full last page, which proves nothing", { expectedLearners: 30 }, {}, noLimit, 4],
    ["none more if the count will be the total", { expectedLearners: 30, countIs: "total" }, {}, noLimit, 3],
    ["a started page counts", { expectedLearners: 31, countIs: "total" }, {}, noLimit, 4],
    ["one if no learners are expected", { expectedLearners: 0 }, {}, noLimit, 1],
    ["one when the report is read again", { expectedLearners: 35 }, { pass: 2 }, noLimit, 1],
    ["at most the window", { expectedLearners: 350, window: 8 }, {}, noLimit, 8],
    ["at most what the limit allows", { expectedLearners: 350 }, {}, 21, 3],
    ["the first page of each batch of IDs", { batches: [["a"], ["b"], ["c"]] }, {}, noLimit, 3],
    ["the first page of each batch that is left", { batches: [["a"], ["b"], ["c"]] }, { batch: 2 }, noLimit, 1],
    ["IDs count, not learners expected", { batches: [["a"], ["b"]], expectedLearners: 90 }, {}, noLimit, 2],
  ])("%s", (_, plan, from, left, pages) => {
    expect(firstPages({ ...usual, ...plan }, { ...start, ...from }, left)).toBe(pages);
  });
});

describe("the number of pages requested next", () => {
  it.each<[string, Partial<WalkPlan>, Partial<Observed>, number, number]>([
    ["as many as the total leaves", {}, { claim: 95 }, noLimit, 8],
    ["one more after a full last page, which proves nothing", {}, { claim: 100 }, noLimit, 9],
    ["none more if the count is known to be the total", { countIs: "total" }, { claim: 100 }, noLimit, 8],
    ["pages are as large as the largest so far", {}, { claim: 95, largest: 5, learners: 10, rows: 10 }, noLimit, 18],
    ["one after a page without anything new", {}, { claim: 95, fruitless: 1 }, noLimit, 1],
    ["at most the window", { window: 4 }, { claim: 95 }, noLimit, 4],
    ["at most what the limit allows", {}, { claim: 95 }, 21, 3],
    ["one page more each time, without a total", {}, { pages: 3, learners: 30, rows: 30 }, noLimit, 3],
    ["at most the concurrency, without a total", { concurrency: 4 }, { pages: 9, learners: 90, rows: 90 }, noLimit, 4],
    ["one after a short page, without a total", {}, { pages: 3, lastRows: 9, learners: 29, rows: 29 }, noLimit, 1],
    ["as many as hold the expected learners, without a total", { expectedLearners: 95 }, {}, noLimit, 8],
    ["none more than guessed if fewer are expected", { expectedLearners: 5 }, {}, noLimit, 2],
    ["the total counts, not the learners expected", { expectedLearners: 95 }, { claim: 35 }, noLimit, 2],
    ["no total counts that was exceeded", {}, { claim: 95, isRefuted: true }, noLimit, 2],
  ])("%s", (_, plan, facts, left, pages) => {
    expect(nextPages({ ...usual, ...plan }, { ...twoFullPages, ...facts }, left)).toBe(pages);
  });
});

const usual: WalkPlan = {
  pageSize: 10,
  batches: [null],
  programSKUs: null,
  window: 100,
  concurrency: 6,
  maxPages: 1000,
};

const twoFullPages: Observed = {
  ...nothingObserved(10),
  pages: 2,
  learners: 20,
  rows: 20,
  lastRows: 10,
};

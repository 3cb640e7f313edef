import { describe, expect, it } from "vitest";
import { nothingObserved, type Observed } from "../src/walk/observed.ts";
import { hasAllAskedFor, isEndIfRefused, type StillWanted, type Verdict, verdictOn } from "../src/walk/verdict.ts";

const allCame = { claim: 20 };
const missing = { claim: 21 };

describe("the verdict on a batch", () => {
  it.each<[string, Partial<Observed>, StillWanted, Verdict]>([
    ["a fruitful page, the total unknown", {}, "everyone", "continue"],
    ["all came, the last page was full", allCame, "everyone", "continue"],
    ["all came, the last page was short", { ...allCame, lastRows: 9 }, "everyone", "complete"],
    ["all came by the rows, the last page was short", { claim: 21, rows: 21, lastRows: 9 }, "everyone", "continue"],
    ["a short page, but learners are missing", { ...missing, lastRows: 9 }, "everyone", "continue"],
    ["a short page, but the total was refuted", { ...allCame, lastRows: 9, isRefuted: true }, "everyone", "continue"],
    ["all came, then a page without anything new", { ...allCame, fruitless: 1 }, "everyone", "complete"],
    ["one page without anything new, the total unknown", { fruitless: 1 }, "everyone", "continue"],
    [
      "one such page after the total was refuted",
      { ...allCame, isRefuted: true, fruitless: 1 },
      "everyone",
      "continue",
    ],
    ["two such pages, the total unknown, pages heeded", { fruitless: 2, heedsPage: true }, "everyone", "complete"],
    ["two empty pages, the total unknown", { fruitless: 2, lastRows: 0 }, "everyone", "complete"],
    ["two repeats of the first page", { fruitless: 2 }, "everyone", "one-page-or-page-ignored"],
    ["two such pages while learners are missing", { ...missing, fruitless: 2 }, "everyone", "continue"],
    ["three repeats while learners are missing", { ...missing, fruitless: 3 }, "everyone", "page-ignored"],
    [
      "three empty pages while learners are missing",
      { ...missing, fruitless: 3, lastRows: 0 },
      "everyone",
      "incomplete",
    ],
    [
      "three repeats while learners are missing, pages heeded",
      { ...missing, fruitless: 3, heedsPage: true },
      "everyone",
      "incomplete",
    ],
    ["IDs of the batch are missing, a fruitful page", {}, "own-ids", "continue"],
    ["IDs of the batch are missing, but all came by the count", { ...allCame, lastRows: 9 }, "own-ids", "complete"],
    ["all IDs came, and the count promises more listings", { promisesMore: true }, "further-listings", "continue"],
    ["all IDs came, and the count promises nothing", {}, "further-listings", "complete"],
    [
      "all IDs came, and the promised listings do not come",
      { promisesMore: true, fruitless: 1 },
      "further-listings",
      "complete",
    ],
    ["IDs of other batches are missing, a fruitful page", allCame, "other-ids", "continue"],
    ["IDs of other batches are missing, nothing new", { fruitless: 1 }, "other-ids", "complete"],
    ["nothing is missing", { promisesMore: true }, "nothing", "complete"],
  ])("%s", (_, facts, wanted, verdict) => {
    expect(verdictOn({ ...twoFullPages, ...facts }, wanted, false)).toBe(verdict);
  });

  it("is complete after a full last page if the count is known to be the total", () => {
    expect(verdictOn({ ...twoFullPages, ...allCame }, "everyone", true)).toBe("complete");
    expect(verdictOn({ ...twoFullPages, ...missing }, "everyone", true)).toBe("continue");
  });
});

describe("a refused page", () => {
  it.each<[string, Partial<Observed>, StillWanted, boolean]>([
    ["all came by the count", allCame, "everyone", true],
    ["learners are missing by the count", missing, "everyone", false],
    ["the total is unknown", {}, "everyone", false],
    ["IDs of the batch are missing", {}, "own-ids", false],
    ["all IDs of the batch came", {}, "further-listings", true],
    ["IDs of other batches are missing", {}, "other-ids", true],
    ["nothing is missing", {}, "nothing", true],
  ])("is the end or not: %s", (_, facts, wanted, isEnd) => {
    expect(isEndIfRefused({ ...twoFullPages, ...facts }, wanted, 404)).toBe(isEnd);
  });

  it.each<[string, Partial<Observed>, number, boolean]>([
    ["a second page that does not exist, the count agrees with the first", {}, 404, true],
    ["the same with another status", {}, 204, true],
    ["a second page that failed", {}, 500, false],
    ["a second page that the key may not read", {}, 403, false],
    ["the count says nothing of the first page", { countsOwnRows: false }, 404, false],
    ["a third page, if the count is the length of each", { pages: 2 }, 404, false],
  ])("ends a report of one page or not: %s", (_, facts, status, isEnd) => {
    const onePage = { ...nothingObserved(10), pages: 1, learners: 7, rows: 7, lastRows: 7, countsOwnRows: true };
    expect(isEndIfRefused({ ...onePage, ...facts }, "everyone", status)).toBe(isEnd);
    expect(isEndIfRefused({ ...onePage, ...facts }, "own-ids", status)).toBe(isEnd);
  });

  it("ends a batch of IDs once all its learners came, whatever else is wanted", () => {
    const wanted: readonly StillWanted[] = ["everyone", "own-ids", "other-ids", "further-listings", "nothing"];
    expect(wanted.filter(hasAllAskedFor)).toEqual(["other-ids", "further-listings", "nothing"]);
  });
});

const twoFullPages: Observed = { ...nothingObserved(10), pages: 2, learners: 20, rows: 20, lastRows: 10 };

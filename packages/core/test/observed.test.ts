import { describe, expect, it } from "vitest";
import type { Admitted } from "../src/walk/ledger.ts";
import {
  type CountRules,
  isAllCounted,
  missingOf,
  nothingObserved,
  type Observed,
  observe,
  totalOf,
} from "../src/walk/observed.ts";

/** A page: rows, the count that came with it, and how many of its rows and learners were new. */
interface Page extends Partial<Admitted> {
  readonly rows: number;
  readonly count?: number | null;
}

describe("the facts about a batch", () => {
  it("start with the page size of earlier batches, and without a claim", () => {
    expect(nothingObserved(7)).toEqual({
      pages: 0,
      learners: 0,
      rows: 0,
      lastRows: 0,
      largest: 7,
      claim: null,
      isRefuted: false,
      promisesMore: false,
      countsOwnRows: false,
      fruitless: 0,
      heedsPage: false,
      drifted: false,
      firstPage: [],
    });
  });

  it("add up learners, rows and pages", () => {
    expect(
      after([
        { rows: 10, unseen: 9 },
        { rows: 4, unseen: 3 },
      ]),
    ).toMatchObject({
      pages: 2,
      learners: 12,
      rows: 14,
      lastRows: 4,
      largest: 10,
    });
  });

  it("keep the first page", () => {
    const facts = after([{ rows: 2 }, { rows: 3 }]);
    expect(facts.firstPage).toHaveLength(2);
  });

  it.each<[string, readonly Page[], Partial<CountRules>, number | null]>([
    ["a count above the rows of its page", [{ rows: 10, count: 35 }], {}, 35],
    ["no count that may be the page's length", [{ rows: 10, count: 10 }], {}, null],
    ["an equal count that is known to be the total", [{ rows: 10, count: 10 }], { countIsTotal: true }, 10],
    ["no lower count, even if counts are totals", [{ rows: 10, count: 9 }], { countIsTotal: true }, null],
    ["no fraction", [{ rows: 10, count: 10.5 }], {}, null],
    ["no missing count", [{ rows: 10 }], {}, null],
    ["no null", [{ rows: 10, count: null }], {}, null],
    [
      "the largest of several",
      [
        { rows: 10, count: 36 },
        { rows: 10, count: 35 },
      ],
      {},
      36,
    ],
    [
      "a later, larger one",
      [
        { rows: 10, count: 35 },
        { rows: 10, count: 36 },
      ],
      {},
      36,
    ],
    ["an earlier one after a page without a count", [{ rows: 10, count: 35 }, { rows: 10 }], {}, 35],
    ["a count that may just be meant for the batch", [{ rows: 10, count: 12 }], { claimAtMost: 12 }, 12],
    ["no count beyond the batch", [{ rows: 10, count: 13 }], { claimAtMost: 12 }, null],
  ])("take as the claim %s", (_, pages, rules, claim) => {
    expect(after(pages, rules).claim).toBe(claim);
  });

  it.each<[string, readonly Page[], boolean]>([
    ["more learners than the claim on the page before", [{ rows: 3, count: 4 }, { rows: 3 }], true],
    [
      "more learners than an earlier claim, though a later one is larger",
      [
        { rows: 3, count: 4 },
        { rows: 3, count: 9 },
      ],
      true,
    ],
    ["as many learners as claimed", [{ rows: 3, count: 4 }, { rows: 1 }], false],
    ["a claim that comes late, below the learners so far", [{ rows: 9 }, { rows: 3, count: 4 }], true],
    ["a claim that comes late, above the learners so far", [{ rows: 9 }, { rows: 3, count: 40 }], false],
    ["no claim", [{ rows: 9 }], false],
    ["an excess on an earlier page", [{ rows: 3, count: 4 }, { rows: 3 }, { rows: 1, count: 50 }], true],
  ])("refute the claim by more learners: %s", (_, pages, isRefuted) => {
    expect(after(pages).isRefuted).toBe(isRefuted);
  });

  it.each<[string, readonly Page[], boolean]>([
    ["a count above the rows so far", [{ rows: 3, count: 4 }], true],
    [
      "a count of the rows so far",
      [
        { rows: 3, count: 6 },
        { rows: 3, count: 6 },
      ],
      false,
    ],
    ["no count on the last page", [{ rows: 3, count: 6 }, { rows: 1 }], false],
  ])("promise more: %s", (_, pages, promisesMore) => {
    expect(after(pages).promisesMore).toBe(promisesMore);
  });

  it("notice whether the count is the number of rows on its page", () => {
    expect(after([{ rows: 3, count: 3 }]).countsOwnRows).toBe(true);
    expect(after([{ rows: 3, count: 4 }]).countsOwnRows).toBe(false);
    expect(after([{ rows: 3, count: 3 }, { rows: 3 }]).countsOwnRows).toBe(false);
  });

  it("count pages in a row without anything new", () => {
    const [fruitful, fruitless] = [{ rows: 3 }, { rows: 3, newRows: 0, unseen: 0 }];
    expect(after([fruitful]).fruitless).toBe(0);
    expect(after([fruitful, fruitless, fruitless]).fruitless).toBe(2);
    expect(after([fruitful, fruitless, fruitful]).fruitless).toBe(0);
  });

  it("notice whether a page after the first brought anything new", () => {
    const fruitless = { rows: 3, newRows: 0, unseen: 0 };
    expect(after([{ rows: 3 }]).heedsPage).toBe(false);
    expect(after([{ rows: 3 }, fruitless]).heedsPage).toBe(false);
    expect(after([{ rows: 3 }, { rows: 1 }, fruitless]).heedsPage).toBe(true);
  });

  it.each<[string, readonly Page[], boolean]>([
    ["a page that repeats some rows and brings new learners", [{ rows: 3, unseen: 2, newRows: 2 }], true],
    ["a page that only repeats", [{ rows: 3 }, { rows: 3, unseen: 0, newRows: 0 }], false],
    ["a page of further listings and repeats", [{ rows: 3 }, { rows: 3, unseen: 0, newRows: 2 }], false],
    [
      "a changed claim",
      [
        { rows: 3, count: 9 },
        { rows: 3, count: 10 },
      ],
      true,
    ],
    [
      "an equal claim",
      [
        { rows: 3, count: 9 },
        { rows: 3, count: 9 },
      ],
      false,
    ],
    ["a page without a count", [{ rows: 3, count: 9 }, { rows: 3 }], false],
    ["a claim that comes late", [{ rows: 3 }, { rows: 3, count: 9 }], false],
    ["drift on an earlier page", [{ rows: 3, unseen: 2, newRows: 2 }, { rows: 3 }], true],
  ])("are those of a drifting report: %s", (_, pages, drifted) => {
    expect(after(pages).drifted).toBe(drifted);
  });
});

describe("the total", () => {
  it.each<[string, Partial<Observed>, number | null, number, boolean]>([
    ["is unknown without a claim", { claim: null, learners: 5, rows: 5 }, null, 0, false],
    ["is the claim while learners are missing", { claim: 9, learners: 5, rows: 5 }, 9, 4, false],
    ["is the claim once all came", { claim: 5, learners: 5, rows: 5 }, 5, 0, true],
    ["is unknown if more came", { claim: 4, learners: 5, rows: 5 }, null, 0, true],
    ["is lower by further listings that the claim counts", { claim: 9, learners: 5, rows: 7 }, 7, 2, false],
    ["is lower by further listings once all rows came", { claim: 7, learners: 5, rows: 7 }, 5, 0, true],
    ["is the claim if it does not count further listings", { claim: 6, learners: 5, rows: 7 }, 6, 1, false],
    ["proves nothing once refuted", { claim: 5, learners: 5, rows: 5, isRefuted: true }, 5, 0, false],
  ])("%s", (_, observed, total, missing, isComplete) => {
    const facts = { ...nothingObserved(10), ...observed };
    expect(totalOf(facts)).toBe(total);
    expect(missingOf(facts)).toBe(missing);
    expect(isAllCounted(facts)).toBe(isComplete);
  });
});

function after(pages: readonly Page[], rules: Partial<CountRules> = {}): Observed {
  return pages.reduce((facts, { rows, count, newRows = rows, unseen = newRows }, index) => {
    const data = Array.from({ length: rows }, (_, row) => ({ userId: `${index}-${row}` }));
    const admitted = { unseen, newRows, repeatedRows: rows - newRows, learners: [] };
    return observe(facts, { data, count }, admitted, {
      countIsTotal: false,
      claimAtMost: Number.POSITIVE_INFINITY,
      ...rules,
    });
  }, nothingObserved(0));
}

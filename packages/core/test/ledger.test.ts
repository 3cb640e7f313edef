import { describe, expect, it } from "vitest";
import { createLedger } from "../src/walk/ledger.ts";
import type { WalkPlan } from "../src/walk/walk-plan.ts";

const people = { programName: "People Analytics", abbreviation: "PA" };
const talent = { programName: "Talent Acquisition", abbreviation: "TA" };

describe("the ledger", () => {
  it("admits new learners, in the order of the rows", () => {
    const ledger = ledgerOf();
    const rows = [{ userId: "b" }, { userId: "a", progress: [people] }];
    expect(ledger.admit(rows)).toEqual({ unseen: 2, newRows: 2, repeatedRows: 0, learners: rows });
    expect(ledger.given()).toBe(2);
  });

  it("gives nothing for rows that repeat another page", () => {
    const ledger = ledgerOf();
    ledger.admit([{ userId: "a", progress: [people] }, { userId: "b" }]);
    expect(ledger.admit([{ userId: "A", progress: [people] }, { userId: "b" }, { userId: "c" }])).toEqual({
      unseen: 1,
      newRows: 1,
      repeatedRows: 2,
      learners: [{ userId: "c" }],
    });
    expect(ledger.given()).toBe(3);
    expect(ledger.listedTwice()).toBe(0);
  });

  it("gives a learner listed again with only the further programs", () => {
    const ledger = ledgerOf();
    ledger.admit([{ userId: "a", progress: [people] }]);
    expect(ledger.admit([{ userId: "A", userName: "Ann", progress: [people, talent] }])).toEqual({
      unseen: 0,
      newRows: 1,
      repeatedRows: 0,
      learners: [{ userId: "A", userName: "Ann", progress: [talent] }],
    });
    expect(ledger.given()).toBe(1);
    expect(ledger.listedTwice()).toBe(1);
    expect(ledger.admit([{ userId: "a", progress: [talent] }]).learners).toEqual([]);
  });

  it.each([
    ["name", { ...people, programName: "People Analytics 2" }],
    ["abbreviation", { ...people, abbreviation: "PA2" }],
  ])("takes a program with another %s for another one", (_, other) => {
    const ledger = ledgerOf();
    ledger.admit([{ userId: "a", progress: [people] }]);
    expect(ledger.admit([{ userId: "a", progress: [other] }]).learners).toEqual([{ userId: "a", progress: [other] }]);
  });

  it("gives a program without a name to a learner who had none", () => {
    const ledger = ledgerOf();
    ledger.admit([{ userId: "a" }]);
    const row = { userId: "a", progress: [{ value: 3 }] };
    expect(ledger.admit([row]).learners).toEqual([row]);
  });

  it("counts all rows of a learner listed twice on one page", () => {
    const ledger = ledgerOf();
    expect(ledger.admit([{ userId: "a" }, { userId: "A", progress: [people] }])).toMatchObject({
      unseen: 1,
      newRows: 2,
      repeatedRows: 0,
    });
    expect(ledger.listedTwice()).toBe(1);
  });

  it("gives repeated rows of the first pass to a reader that unites them", () => {
    const ledger = ledgerOf({ givesRepeats: true });
    const row = { userId: "a", progress: [{ ...people, value: 50 }] };
    const repeat = { userId: "a", progress: [{ ...people, value: 100 }] };
    ledger.admit([row]);
    expect(ledger.admit([repeat])).toMatchObject({ unseen: 0, newRows: 0, repeatedRows: 1, learners: [repeat] });
    expect(ledger.given()).toBe(1);
    ledger.startPass();
    expect(ledger.admit([repeat]).learners).toEqual([]);
  });

  it("gives no learner beyond the limit, but further programs of those within", () => {
    const ledger = ledgerOf({ limit: 2 });
    expect(ledger.left()).toBe(2);
    const rows = [{ userId: "a" }, { userId: "b" }, { userId: "c" }];
    expect(ledger.admit(rows).learners).toEqual(rows.slice(0, 2));
    expect(ledger.left()).toBe(0);
    expect(ledger.admit([{ userId: "d" }, { userId: "b", progress: [people] }]).learners).toEqual([
      { userId: "b", progress: [people] },
    ]);
    expect(ledger.given()).toBe(2);
  });

  it("forgets in a further pass what was seen, but not what was given", () => {
    const ledger = ledgerOf();
    ledger.admit([{ userId: "a", progress: [people] }]);
    ledger.startPass();
    const rows = [{ userId: "a", progress: [people, talent] }, { userId: "b" }];
    expect(ledger.admit(rows)).toEqual({
      unseen: 2,
      newRows: 2,
      repeatedRows: 0,
      learners: [{ userId: "a", progress: [talent] }, { userId: "b" }],
    });
    expect(ledger.listedTwice()).toBe(0);
    expect(ledger.given()).toBe(2);
  });
});

describe("the ledger of a report without a filter", () => {
  it("waits for no ID and has no strangers", () => {
    const ledger = ledgerOf();
    ledger.admit([{ userId: "a" }]);
    expect(ledger.unseenIn(0)).toBe(Number.POSITIVE_INFINITY);
    expect(ledger.left()).toBe(Number.POSITIVE_INFINITY);
    expect(ledger.neverSeen()).toEqual([]);
    expect(ledger.hasStrangers()).toBe(false);
  });
});

describe("the ledger of learners asked for by ID", () => {
  const batches = [["A", "b"], ["c"]];

  it("remembers all that it gave, whichever pass it was in", () => {
    const ledger = ledgerOf();
    ledger.admit([{ userId: "a", progress: [people] }]);
    ledger.startPass();
    expect(ledger.admit([{ userId: "a", progress: [talent] }]).learners).toEqual([{ userId: "a", progress: [talent] }]);
    ledger.startPass();
    expect(ledger.admit([{ userId: "a", progress: [people, talent] }]).learners).toEqual([]);
  });

  it("knows which IDs of a batch, and of all, have not come in this pass", () => {
    const ledger = ledgerOf({ batches });
    const unseen = () => [ledger.unseenIn(0), ledger.unseenIn(1), ledger.unseen()];
    expect(unseen()).toEqual([2, 1, 3]);
    ledger.admit([{ userId: "a" }]);
    expect(unseen()).toEqual([1, 1, 2]);
    ledger.admit([{ userId: "a", progress: [people] }, { userId: "c" }]);
    expect(unseen()).toEqual([1, 0, 1]);
    ledger.startPass();
    expect(unseen()).toEqual([2, 1, 3]);
  });

  it("lists the IDs that came in no pass, as they were typed", () => {
    const ledger = ledgerOf({ batches });
    ledger.admit([{ userId: "b" }]);
    ledger.startPass();
    ledger.admit([{ userId: "C" }]);
    expect(ledger.neverSeen()).toEqual(["A"]);
  });

  it("leaves out strangers, who count as rows only", () => {
    const ledger = ledgerOf({ batches });
    expect(ledger.hasStrangers()).toBe(false);
    expect(ledger.admit([{ userId: "x" }, { userId: "a" }, { userId: "x", progress: [people] }])).toEqual({
      unseen: 2,
      newRows: 3,
      repeatedRows: 0,
      learners: [{ userId: "a" }],
    });
    expect(ledger.admit([{ userId: "x" }]).repeatedRows).toBe(1);
    expect(ledger.hasStrangers()).toBe(true);
    expect(ledger.listedTwice()).toBe(0);
    expect(ledger.unseen()).toBe(2);
    expect(ledger.given()).toBe(1);
  });
});

function ledgerOf(plan: Partial<WalkPlan> = {}) {
  return createLedger({
    pageSize: 10,
    batches: [null],
    programSKUs: null,
    window: 10,
    concurrency: 4,
    maxPages: 100,
    ...plan,
  });
}

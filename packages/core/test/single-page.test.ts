import type { AdoptionListResponse } from "@aihr-plugins/core";
import { describe, expect, it } from "vitest";
import { nothingObserved } from "../src/walk/observed.ts";
import { provesSinglePage } from "../src/walk/single-page.ts";

const start = { pass: 1, batch: 0, page: 1, pageSize: 10 };

describe("the proof that a report has one page only", () => {
  it.each<[string, readonly string[], object]>([
    ["the second learner alone", ["a", "b", "c"], { page: 2, pageSize: 1 }],
    ["the next learner, if the first is listed twice", ["a", "A", "b"], { page: 3, pageSize: 1 }],
  ])("asks for %s", (_, ids, probe) => {
    expect(proof(ids).next().value).toEqual({ ask: [{ ...start, ...probe }] });
  });

  it("asks for the first two learners where pages hold one", () => {
    expect(proof(["a"], 1).next().value).toEqual({ ask: [{ ...start, page: 1, pageSize: 2 }] });
  });

  it("needs no request if a page that has room for more holds one learner", () => {
    expect(proof(["a"]).next()).toEqual({ done: true, value: true });
  });

  it.each<[string, number, readonly string[], boolean]>([
    ["another learner alone", 10, ["b"], true],
    ["nothing", 10, [], false],
    ["more than asked for", 10, ["b", "c"], false],
    ["more than asked for, from the first on", 10, ["a", "b"], false],
    ["one learner, where two were asked for", 1, ["a"], true],
    ["nothing, where two were asked for", 1, [], false],
    ["two others, where two were asked for", 1, ["b", "c"], false],
  ])("is given or not by a reply with %s", (_, pageSize, ids, isProven) => {
    expect(afterReply(pageSize, ids)).toEqual({ done: true, value: isProven });
  });

  it.each<[string, number, readonly string[]]>([
    ["the first learner instead of the second", 10, ["A"]],
    ["two learners where pages held one", 1, ["A", "b"]],
  ])("finds that page numbers are ignored by a reply with %s", (_, pageSize, ids) => {
    expect(() => afterReply(pageSize, ids)).toThrow(/returns its first page for every page number/);
  });
});

function afterReply(pageSize: number, ids: readonly string[]) {
  const proving = proof(pageSize === 1 ? ["a"] : ["a", "b", "c"], pageSize);
  proving.next();
  return proving.next(replyOf(ids));
}

function proof(ids: readonly string[], pageSize = 10) {
  const learners = new Set(ids.map((id) => id.toLowerCase())).size;
  return provesSinglePage({ ...start, pageSize }, { ...nothingObserved(0), learners, firstPage: replyOf(ids).data });
}

function replyOf(ids: readonly string[]): AdoptionListResponse {
  return { data: ids.map((userId) => ({ userId })) };
}

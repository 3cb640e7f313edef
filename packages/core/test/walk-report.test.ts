import type { AdoptionListResponse } from "@aihr-plugins/core";
import { describe, expect, it } from "vitest";
import type { PageRef } from "../src/walk/protocol.ts";
import type { WalkPlan } from "../src/walk/walk-plan.ts";
import { walkReport } from "../src/walk/walk-report.ts";

describe("a walk", () => {
  it("may take as many pages as are allowed", () => {
    const { asked, result } = read({ maxPages: 2 }, ({ page }) => [reply(["a", "b"], 3), reply(["c"], 3)][page - 1]);
    expect(asked).toEqual(["1/0/1", "1/0/2"]);
    expect(result).toMatchObject({ learners: 3, total: 3, missing: 0 });
  });

  it("gives nothing for a page without new learners", () => {
    const { given } = read({}, ({ page }) => (page === 1 ? reply(["a", "b"]) : reply([])));
    expect(given).toEqual([["a", "b"]]);
  });

  it("ends at the third repeat while learners are missing, without a further request", () => {
    const asked: string[] = [];
    const reading = () => read({}, () => reply(["a", "b"], 5), asked);
    expect(reading).toThrow(/first page for every page number/);
    expect(asked).toEqual(["1/0/1", "1/0/2", "1/0/3", "1/0/4"]);
  });

  it("asks for no further batch once the limit is reached", () => {
    const { asked } = read({ batches: [["a"], ["b"]], limit: 1 }, ({ batch }) => reply([["a"], ["b"]][batch] ?? []));
    expect(asked).toEqual(["1/0/1"]);
  });

  it("knows no total if one batch has none", () => {
    const plan: Partial<WalkPlan> = { batches: [["a"], ["b"]], countIs: "total" };
    const { result } = read(plan, ({ batch }) => (batch === 0 ? reply(["a"]) : reply(["b"], 1)));
    expect(result).toMatchObject({ learners: 2, total: null });
  });
});

describe("a walk through a report whose filter by ID is ignored", () => {
  const report = [["a", "b"], ["c"]];

  it("asks for no batch whose learners all came before", () => {
    const { asked, given } = read({ batches: [["a"], ["c"]] }, ({ page }) => reply(report[page - 1] ?? []));
    expect(asked).toEqual(["1/0/1", "1/0/2"]);
    expect(given).toEqual([["a"], ["c"]]);
  });

  it("goes on for IDs of other batches, although all came by the count", () => {
    const { asked } = read({ batches: [["a"], ["z"]] }, ({ page }) => reply(report[page - 1] ?? [], 3));
    expect(asked.filter((page) => page.startsWith("1/0/"))).toEqual(["1/0/1", "1/0/2", "1/0/3"]);
  });

  it("settles a further batch with a missing ID by one page", () => {
    const { asked, result } = read({ batches: [["a"], ["z"]] }, ({ page }) => reply(report[page - 1] ?? [], 3));
    expect(asked.filter((page) => page.startsWith("1/1/"))).toEqual(["1/1/1"]);
    expect(result).toMatchObject({ missing: 0, missingUserIds: ["z"], userIdsIgnored: true });
  });

  it("reads a further batch to its end if its first page brings a new learner", () => {
    const later = [
      ["n", "a"],
      ["a", "b"],
      ["b", "z"],
    ];
    const { given } = read({ batches: [["a"], ["z"]] }, ({ batch, page }) =>
      reply((batch === 0 ? report : later)[page - 1] ?? []),
    );
    expect(given).toEqual([["a"], ["z"]]);
  });
});

describe("a strict walk", () => {
  it("reads a report once if nothing speaks against it", () => {
    const { asked } = read({ strict: true, countIs: "total" }, () => reply(["a"], 1));
    expect(asked).toEqual(["1/0/1"]);
  });

  it("reads again if a learner is missing, and gives that learner then", () => {
    const { asked, given, result } = read({ strict: true }, ({ pass, page }) =>
      page > 1 ? reply([], 2) : reply(pass === 1 ? ["a"] : ["a", "b"], 2),
    );
    expect(asked.filter((page) => page.endsWith("/1"))).toEqual(["1/0/1", "2/0/1"]);
    expect(given).toEqual([["a"], ["b"]]);
    expect(result).toMatchObject({ learners: 2, missing: 0 });
  });

  it("reads again if the end was unproven", () => {
    const { asked } = read({ strict: true }, ({ pageSize }) => reply(pageSize === 1 ? [] : ["a", "b"]));
    expect(new Set(asked.map((page) => page[0]))).toEqual(new Set(["1", "2", "3"]));
  });
});

/** Reads a report whose pages a function returns. `asked` holds `pass/batch/page` of each page that the walk needed. */
function read(
  plan: Partial<WalkPlan>,
  pageOf: (page: PageRef) => AdoptionListResponse | undefined,
  asked: string[] = [],
) {
  const given: (readonly string[])[] = [];
  const walk = walkReport({ ...usual, ...plan });
  let step = walk.next();
  while (!step.done) {
    if ("give" in step.value) {
      given.push(step.value.give.map(({ userId }) => userId));
      step = walk.next();
      continue;
    }
    const [page] = step.value.ask;
    asked.push(`${page.pass}/${page.batch}/${page.page}`);
    step = walk.next(pageOf(page) ?? reply([]));
  }
  return { asked, given, result: step.value };
}

function reply(ids: readonly string[], count?: number): AdoptionListResponse {
  return { data: ids.map((userId) => ({ userId })), count };
}

const usual: WalkPlan = {
  pageSize: 2,
  batches: [null],
  programSKUs: null,
  window: 1,
  concurrency: 1,
  maxPages: 100,
};

import { describe, expect, it } from "vitest";
import { createAdaptiveConcurrency } from "../src/retry/adaptive-concurrency.ts";

describe("the adaptive concurrency", () => {
  it("has room until the limit is in flight, and again when a request ends", () => {
    const concurrency = createAdaptiveConcurrency(2);
    expect(concurrency.hasRoom()).toBe(true);
    concurrency.started();
    expect(concurrency.hasRoom()).toBe(true);
    concurrency.started();
    expect(concurrency.hasRoom()).toBe(false);
    concurrency.ended();
    expect(concurrency.hasRoom()).toBe(true);
  });

  it.each([
    [8, 4],
    [5, 3],
    [1, 1],
  ])("of %i is halved by a refusal, to %i", (before, after) => {
    const concurrency = createAdaptiveConcurrency(before);
    concurrency.refused(concurrency.started());
    expect(concurrency.limit()).toBe(after);
  });

  it("is halved once for requests that left together, and again for one that left later", () => {
    const concurrency = createAdaptiveConcurrency(8);
    const [first, second] = [concurrency.started(), concurrency.started()];
    concurrency.refused(first);
    concurrency.refused(second);
    expect(concurrency.limit()).toBe(4);
    concurrency.refused(concurrency.started());
    expect(concurrency.limit()).toBe(2);
  });

  it("recovers by one with every tenth success, up to what was configured", () => {
    const concurrency = createAdaptiveConcurrency(4);
    concurrency.refused(concurrency.started());
    expect(limitsAfterSuccesses(concurrency, 30)).toEqual([
      ...Array.from({ length: 9 }, () => 2),
      ...Array.from({ length: 10 }, () => 3),
      ...Array.from({ length: 11 }, () => 4),
    ]);
  });

  it("counts successes from the last refusal on", () => {
    const concurrency = createAdaptiveConcurrency(8);
    limitsAfterSuccesses(concurrency, 7);
    concurrency.refused(concurrency.started());
    expect(limitsAfterSuccesses(concurrency, 9).at(-1)).toBe(4);
    concurrency.refused(concurrency.started());
    expect(limitsAfterSuccesses(concurrency, 10).slice(-2)).toEqual([2, 3]);
  });
});

function limitsAfterSuccesses(concurrency: ReturnType<typeof createAdaptiveConcurrency>, successes: number) {
  return Array.from({ length: successes }, () => {
    concurrency.succeeded();
    return concurrency.limit();
  });
}

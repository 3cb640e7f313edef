import type { Problem } from "@aihr-plugins/core";
import { describe, expect, it } from "vitest";
import { createMonotonicClock } from "../src/retry/monotonic-clock.ts";
import { createRateLimitGate } from "../src/retry/rate-limit-gate.ts";

const problem: Problem = { code: "rate-limited", message: "first" };
const later: Problem = { code: "rate-limited", message: "later" };

describe("the gate of a rate limit", () => {
  it("is open at first", () => {
    expect(gateAt(7).gate.closed()).toBeUndefined();
  });

  it("is closed for the wait, rounded up, with what the API said, and then open", () => {
    const { gate, pass } = gateAt(7);
    gate.close(1000.5, problem);
    expect(gate.closed()).toEqual({ forMs: 1001, problem });
    pass(400);
    expect(gate.closed()).toEqual({ forMs: 601, problem });
    pass(600);
    expect(gate.closed()).toEqual({ forMs: 1, problem });
    pass(1);
    expect(gate.closed()).toBeUndefined();
    pass(5000);
    expect(gate.closed()).toBeUndefined();
  });

  it("keeps the longer of two waits, and what the API said with it", () => {
    const { gate, pass } = gateAt(7);
    gate.close(5000, problem);
    gate.close(4000, later);
    expect(gate.closed()).toEqual({ forMs: 5000, problem });
    pass(2000);
    gate.close(6000, later);
    expect(gate.closed()).toEqual({ forMs: 6000, problem: later });
  });

  it.each([
    ["the first wait", 0, 1, true],
    ["no wait", 0, 0, false],
    ["a shorter wait", 5000, 4000, false],
    ["the same wait", 5000, 5000, false],
    ["a wait that is hardly longer", 5000, 5999, false],
    ["a wait that is longer by a second", 5000, 6000, true],
  ])("says whether closing it is news: %s", (_, beforeMs, waitMs, isNews) => {
    const { gate } = gateAt(7);
    if (beforeMs > 0) gate.close(beforeMs, problem);
    expect(gate.close(waitMs, later)).toBe(isNews);
  });

  it("says that a wait is news again once the last one is over", () => {
    const { gate, pass } = gateAt(7);
    gate.close(500, problem);
    pass(500);
    expect(gate.close(500, problem)).toBe(true);
  });

  it("counts refusals in a row", () => {
    const { gate } = gateAt(7);
    expect([gate.refused(), gate.refused()]).toEqual([1, 2]);
    gate.succeeded();
    expect(gate.refused()).toBe(1);
  });
});

function gateAt(start: number) {
  let now = start;
  const gate = createRateLimitGate(createMonotonicClock(() => now));
  return {
    gate,
    pass(ms: number) {
      now += ms;
    },
  };
}

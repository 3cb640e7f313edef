import { describe, expect, it } from "vitest";
import { createMonotonicClock } from "../src/retry/monotonic-clock.ts";
import { createPatience } from "../src/retry/patience.ts";

describe("the time left for waiting", () => {
  it("is not spent by working", () => {
    const { patience, pass } = patienceOf(1000);
    pass(700);
    expect(patience.leftMs()).toBe(1000);
  });

  it("shrinks while a wait runs, and stays as it is after it", () => {
    const { patience, pass } = patienceOf(1000);
    pass(50);
    const end = patience.startWait();
    expect(patience.leftMs()).toBe(1000);
    pass(300);
    expect(patience.leftMs()).toBe(700);
    end();
    expect(patience.leftMs()).toBe(700);
    pass(400);
    expect(patience.leftMs()).toBe(700);
  });

  it("adds up waits that follow each other", () => {
    const { patience, pass } = patienceOf(1000);
    for (const ms of [100, 200]) {
      const end = patience.startWait();
      pass(ms);
      end();
      pass(50);
    }
    expect(patience.leftMs()).toBe(700);
  });

  it("counts waits that overlap once, from the first start to the last end", () => {
    const { patience, pass } = patienceOf(1000);
    const endFirst = patience.startWait();
    pass(100);
    const endSecond = patience.startWait();
    pass(100);
    expect(patience.leftMs()).toBe(800);
    endFirst();
    pass(100);
    expect(patience.leftMs()).toBe(700);
    endSecond();
    expect(patience.leftMs()).toBe(700);
  });
});

function patienceOf(patienceMs: number) {
  let now = 0;
  const patience = createPatience(
    patienceMs,
    createMonotonicClock(() => now),
  );
  return {
    patience,
    pass(ms: number) {
      now += ms;
    },
  };
}

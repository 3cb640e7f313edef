import { describe, expect, it } from "vitest";
import { createMonotonicClock } from "../src/retry/monotonic-clock.ts";

describe("the monotonic clock", () => {
  it("follows the system's clock while nothing waits", () => {
    const { clock, pass } = clockAt(5000);
    expect(clock.elapsedMs()).toBe(0);
    pass(70);
    expect(clock.elapsedMs()).toBe(70);
    pass(3_600_000);
    expect(clock.elapsedMs()).toBe(3_600_070);
  });

  it("stands still when the system's clock steps back, and goes on from there", () => {
    const { clock, pass } = clockAt(5000);
    pass(100);
    clock.elapsedMs();
    pass(-4000);
    expect(clock.elapsedMs()).toBe(100);
    pass(30);
    expect(clock.elapsedMs()).toBe(130);
  });

  it("does not pass the end of a wait that still runs, however late it is", () => {
    const { clock, pass } = clockAt(0);
    clock.startWait(500);
    pass(499);
    expect(clock.elapsedMs()).toBe(499);
    pass(600);
    expect(clock.elapsedMs()).toBe(500);
    pass(600);
    expect(clock.elapsedMs()).toBe(500);
  });

  it.each([
    ["up to a second late counts as late", 1500, 500],
    ["further beyond its end counts as a change of the time", 1501, 0],
  ])("during a wait of 500 ms, a step %s", (_, passedMs, elapsedMs) => {
    const { clock, pass } = clockAt(0);
    clock.startWait(500);
    pass(passedMs);
    expect(clock.elapsedMs()).toBe(elapsedMs);
  });

  it("holds to the first end of several waits", () => {
    const { clock, pass } = clockAt(0);
    clock.startWait(900);
    clock.startWait(500);
    pass(700);
    expect(clock.elapsedMs()).toBe(500);
  });

  it("counts a wait that took its time in full, though the system's clock stood still", () => {
    const { clock, pass } = clockAt(0);
    const end = clock.startWait(500);
    end(true);
    expect(clock.elapsedMs()).toBe(500);
    pass(20);
    expect(clock.elapsedMs()).toBe(520);
  });

  it("does not go back when a shorter wait ends after a longer one", () => {
    const { clock } = clockAt(0);
    const [endShort, endLong] = [clock.startWait(500), clock.startWait(900)];
    endLong(true);
    endShort(true);
    expect(clock.elapsedMs()).toBe(900);
  });

  it("counts what passed of an interrupted wait, and no longer holds to its end", () => {
    const { clock, pass } = clockAt(0);
    const end = clock.startWait(500);
    pass(200);
    end(false);
    expect(clock.elapsedMs()).toBe(200);
    pass(10_000);
    expect(clock.elapsedMs()).toBe(10_200);
  });

  it("no longer holds to the end of a wait that took its time", () => {
    const { clock, pass } = clockAt(0);
    const end = clock.startWait(500);
    pass(500);
    end(true);
    pass(10_000);
    expect(clock.elapsedMs()).toBe(10_500);
  });

  it("begins a wait at the time that has passed", () => {
    const { clock, pass } = clockAt(0);
    pass(100);
    clock.startWait(500);
    pass(550);
    expect(clock.elapsedMs()).toBe(600);
  });
});

/** A clock over a system's time that moves only when a test says so. */
function clockAt(start: number) {
  let now = start;
  const clock = createMonotonicClock(() => now);
  return {
    clock,
    pass(ms: number) {
      now += ms;
    },
  };
}

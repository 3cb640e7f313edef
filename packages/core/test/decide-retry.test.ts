import type { Problem } from "@aihr-plugins/core";
import { describe, expect, it } from "vitest";
import { decideRetry, type FailedAttempt } from "../src/retry/decide-retry.ts";

const policy = { attempts: 4, baseMs: 100, maxMs: 5000 };

describe("the decision about a failed attempt", () => {
  it.each<[string, Partial<FailedAttempt>, number, number | undefined]>([
    ["waits a share of the first backoff", {}, 0.25, 25],
    ["rounds to whole milliseconds", {}, 0.256, 26],
    ["doubles the backoff with each attempt", { attempt: 3 }, 1, 400],
    ["gives up after the last attempt", { attempt: 4 }, 0, undefined],
    ["gives up if the same request cannot succeed", { problem: problem("forbidden", 403) }, 0, undefined],
    ["waits if the time left is just enough", { patienceLeftMs: 100 }, 1, 100],
    ["gives up if the wait takes longer than the time left", { patienceLeftMs: 99 }, 1, undefined],
    ["waits as long as the API asks, and a little longer", { problem: busy(2000) }, 0.5, 2050],
    ["waits no longer than the time left", { problem: busy(2000), patienceLeftMs: 2010 }, 0.5, 2010],
    ["waits what the API asks if that is the time left", { problem: busy(2000), patienceLeftMs: 2000 }, 0.5, 2000],
    ["gives up if the API asks for more", { problem: busy(2001), patienceLeftMs: 2000 }, 0, undefined],
    ["waits longer than the longest backoff if the API asks", { problem: busy(60_000) }, 0, 60_000],
    ["does not count attempts while the rate limit is exceeded", { problem: limited(2000), attempt: 9 }, 0, 2000],
    [
      "counts attempts of a server error that says how long to wait",
      { problem: failure(2000), attempt: 4 },
      0,
      undefined,
    ],
  ])("%s", (_, failed, random, waitMs) => {
    expect(decide(failed, random)).toBe(waitMs);
  });

  it.each<[string, number, number, number | undefined, number]>([
    ["the first refusal without Retry-After", 1, 1, undefined, 100],
    ["the first refusal without Retry-After", 1, 0, undefined, 0],
    ["the second one, whatever chance says", 2, 0, undefined, 1000],
    ["a later one, at least half of the backoff", 6, 0, undefined, 1600],
    ["a later one, at least half of the backoff", 6, 0.75, undefined, 2400],
    ["many, at most the longest backoff", 40, 1, undefined, 5000],
    ["the first refusal with a short Retry-After", 1, 0, 10, 10],
    ["the second one with a short Retry-After", 2, 0, 10, 1000],
    ["the second one with a long Retry-After", 2, 0, 7000, 7000],
  ])("slows down with each refusal in a row: %s (%i, %d)", (_, refusals, random, retryAfterMs, waitMs) => {
    expect(decide({ problem: limited(retryAfterMs), refusals }, random)).toBe(waitMs);
  });

  it("does not slow down other failures for a refusal before them", () => {
    expect(decide({ refusals: 9, attempt: 1 }, 0)).toBe(0);
    expect(decide({ refusals: 9, attempt: 2 }, 1)).toBe(200);
  });

  it("gives up if a refusal would have to wait longer than the time left", () => {
    expect(decide({ problem: limited(undefined), refusals: 2, patienceLeftMs: 1000 }, 0)).toBe(1000);
    expect(decide({ problem: limited(undefined), refusals: 2, patienceLeftMs: 999 }, 0)).toBeUndefined();
    expect(decide({ problem: limited(0), refusals: 2, patienceLeftMs: 999 }, 0)).toBeUndefined();
  });
});

function decide(failed: Partial<FailedAttempt>, random: number): number | undefined {
  const usual = { problem: failure(undefined), attempt: 1, refusals: 0, patienceLeftMs: 300_000 };
  return decideRetry(policy, { ...usual, ...failed }, random);
}

function problem(code: Problem["code"], status: number, retryAfterMs?: number): Problem {
  return { code, status, message: "", retryAfterMs };
}

const failure = (retryAfterMs: number | undefined) => problem("server", 500, retryAfterMs);
const busy = (retryAfterMs: number) => problem("server", 503, retryAfterMs);
const limited = (retryAfterMs: number | undefined) => problem("rate-limited", 429, retryAfterMs);

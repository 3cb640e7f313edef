import { type Faults, sandboxApiKey } from "@aihr-plugins/sandbox";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eventChoices } from "../nodes/AihrTrigger/trigger.fields.ts";
import { openSandbox } from "./kit/changing-sandbox.ts";
import { createLivingTeam } from "./kit/living-team.ts";
import { createTrigger } from "./kit/polling-trigger.ts";

const sandbox = await openSandbox();
const start = Date.parse("2026-11-21T00:00:00Z");
const everyMinutes = 15;
const polls = (72 * 60) / everyMinutes;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Ways in which a poll finds out nothing. None makes the client wait. */
const outages: readonly Faults[] = [
  { failures: [{ kind: "forbidden" }] },
  { failures: [{ kind: "rate-limited", retryAfter: "86400" }] },
  { failures: [{ kind: "web-page" }] },
  { failures: [{ kind: "not-found" }] },
  { hiddenLearners: [1] },
];

describe("three days of polls", () => {
  it.each([1, 2])(
    "over a moving team, with restarts, outages, overlaps and edited credentials: each event once, none lost (%d)",
    async (seed) => {
      const random = randomFrom(seed);
      const team = createLivingTeam(random);
      const events = eventChoices.map(({ value }) => value).filter((each) => each !== "enrollmentStalled");
      const polling = createTrigger({ baseUrl: sandbox.url, parameters: { events, options: { pageSize: 7 } } });
      const expected: string[] = [];
      const found: string[] = [];
      let successes = 0;

      for (let at = 0; at < polls; at++) {
        vi.setSystemTime(start + at * everyMinutes * 60_000);
        for (let times = random() * 3; times > 0; times--) team.live();
        const isLast = at === polls - 1;
        const outage = !isLast && random() < 0.25 ? outages[Math.floor(random() * outages.length)] : undefined;
        sandbox.become({ ...team.options, ...(outage ? { faults: outage } : {}) });
        if (random() < 0.1) polling.restart();
        if (random() < 0.05)
          polling.activate("update", { apiKey: random() < 0.5 ? sandboxApiKey : ` ${sandboxApiKey}\n` });
        const overlapping = random() < 0.1 ? 2 : 1;

        const results = await Promise.allSettled(Array.from({ length: overlapping }, () => polling.poll()));
        for (const result of results) {
          if (result.status === "fulfilled") found.push(...result.value.map(({ eventId }) => String(eventId)));
        }
        if (outage === undefined) {
          const happened = team.see();
          if (successes > 0) expected.push(...happened);
          successes += 1;
        }
      }
      expect(successes).toBeGreaterThan(polls / 2);
      expect(expected.length).toBeGreaterThan(200);
      expect(new Set(found).size).toBe(found.length);
      expect([...found].sort()).toEqual([...expected].sort());
    },
    60_000,
  );
});

/** A small generator of random numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

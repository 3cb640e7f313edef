import { setImmediate } from "node:timers/promises";
import { createClientOver, type HttpReply, type RetryPolicy } from "@aihr-plugins/core";
import { createPopulation, createSandbox, type Faults, SANDBOX_API_KEY } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { sandboxTransport } from "./kit/sandbox-transport.ts";
import { epoch, virtualTime } from "./kit/virtual-time.ts";

const date = (ms: number) => new Date(epoch + ms).toUTCString();
const page: HttpReply = { status: 200, headers: {}, body: '{"data":[]}' };

describe("the waits between attempts", () => {
  it("may double each time, up to the longest allowed, with full jitter", async () => {
    const replies = Array.from({ length: 6 }, () => ({ status: 500, headers: {}, body: "" }));
    const retry = { attempts: 7, baseMs: 100, maxMs: 1000 };
    expect(await waits([...replies, page], { retry, random: 1 })).toEqual([100, 200, 400, 800, 1000, 1000]);
    expect(await waits([...replies, page], { retry, random: 0.5 })).toEqual([50, 100, 200, 400, 500, 500]);
    expect(await waits([...replies, page], { retry, random: 0 })).toEqual([]);
  });

  it.each<[string, Record<string, string>, number]>([
    ["seconds", { "retry-after": "7" }, 7000],
    ["no seconds at all", { "retry-after": "0" }, 0],
    ["a date", { "retry-after": date(9000) }, 9000],
    ["a date that is past", { "retry-after": date(-9000) }, 0],
    [
      "a date by a server whose clock is an hour ahead",
      { "retry-after": date(3_609_000), date: date(3_600_000) },
      9000,
    ],
  ])("are what the API asks for: %s", async (_, headers, waitMs) => {
    const waited = await waits([{ status: 429, headers, body: "" }, page], { random: 0 });
    expect(waited).toEqual(waitMs === 0 ? [] : [waitMs]);
  });

  it("add a little jitter to what the API asks for", async () => {
    const busy = { status: 503, headers: { "retry-after": "7" }, body: "" };
    expect(await waits([busy, page], { random: 0.5, retry: { baseMs: 400 } })).toEqual([7200]);
  });

  it.each(["soon", "-5", "7.5", "1e3", "2026-11-01", "Sunday", ""])(
    "fall back on backoff when Retry-After is unintelligible: %j",
    async (value) => {
      const busy = { status: 429, headers: { "retry-after": value }, body: "" };
      expect(await waits([busy, page], { random: 0.5, retry: { baseMs: 400 } })).toEqual([200]);
    },
  );
});

describe("an API that is too busy", () => {
  it("is left alone by all requests until it may be asked again, and then asked less at once", async () => {
    const faults: Faults = { failures: [{ kind: "rate-limited", page: 3, times: 1, retryAfter: "20" }] };
    const { sent } = await read({ learners: 200, faults, concurrency: 8 });
    const refused = sent.findIndex(({ page }) => page === 3);
    const after = sent.filter(({ at }) => at > epoch);

    expect(sent[refused]?.at).toBe(epoch);
    expect(after.length).toBeGreaterThan(0);
    expect(after.every(({ at }) => at >= epoch + 20_000)).toBe(true);
    const [, ...later] = after;
    expect(Math.max(...later.map(({ inFlight }) => inFlight))).toBeLessThan(8);
  });

  it("is asked more at once again after a while", async () => {
    const faults: Faults = { failures: [{ kind: "rate-limited", page: 2, times: 1, retryAfter: "20" }] };
    const { sent } = await read({ learners: 2000, faults, concurrency: 4 });
    expect(Math.max(...sent.slice(-50).map(({ inFlight }) => inFlight))).toBe(4);
  });

  it("loses nobody through a storm of refusals", async () => {
    const faults: Faults = { failures: [{ kind: "rate-limited", times: 3, retryAfter: "1" }] };
    const { learners } = await read({ learners: 200, faults, concurrency: 6 });
    expect(learners).toBe(200);
  });
});

async function waits(
  replies: readonly HttpReply[],
  { retry, random }: { readonly retry?: Partial<RetryPolicy>; readonly random: number },
) {
  const queue = [...replies];
  const time = virtualTime();
  const client = createClientOver(
    {
      ...time,
      random: () => random,
      transport: async () => queue.shift() ?? { failure: "network" },
    },
    { baseUrl: "https://api.example.com", apiKey: "key", retry },
  );
  await client.page();
  return time.sleeps;
}

async function read(given: { readonly learners: number; readonly faults: Faults; readonly concurrency: number }) {
  const { learners, faults, concurrency } = given;
  const time = virtualTime();
  const sent: { readonly page: number; readonly at: number; readonly inFlight: number }[] = [];
  const transport = sandboxTransport(createSandbox({ population: createPopulation({ seed: 1, learners }), faults }));
  let inFlight = 0;
  const client = createClientOver(
    {
      ...time,
      random: () => 0,
      async transport(request, options) {
        inFlight++;
        sent.push({ page: JSON.parse(request.body).page, at: time.now(), inFlight });
        await setImmediate();
        const outcome = await transport(request, options);
        inFlight--;
        return outcome;
      },
    },
    { baseUrl: "https://sandbox.example", apiKey: SANDBOX_API_KEY, pageSize: 10, concurrency },
  );
  const { summary } = await client.collect();
  return { sent, learners: summary.learners };
}

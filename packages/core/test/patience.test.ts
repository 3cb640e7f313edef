import { sandboxSyncTransport, sandboxTransport, virtualTime } from "@aihr-plugins/conformance";
import { type ClientEvent, createClientOver, createSyncClient, type HttpReply } from "@aihr-plugins/core";
import { createPopulation, createSandbox, type RateLimit, sandboxApiKey } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";

const page: HttpReply = { status: 200, headers: {}, body: '{"data":[]}' };
const limited = (retryAfter?: string): HttpReply => ({
  status: 429,
  headers: retryAfter === undefined ? {} : { "retry-after": retryAfter },
  body: "",
});
const perMinute: RateLimit = { requests: 10, perMs: 60_000 };

describe("a limit of 10 requests a minute", () => {
  it.each<[string, RateLimit]>([
    ["with Retry-After", perMinute],
    ["without Retry-After", { ...perMinute, retryAfter: "none" }],
  ])("lets 2,500 learners be read %s", async (_, rateLimit) => {
    const { read, time, sandbox } = limitedReading(rateLimit);
    const { learners, summary } = await read.collect();
    expect(learners).toHaveLength(2500);
    expect(summary.complete).toBe(true);
    const minutes = (time.now() - time.startedAt) / 60_000;
    expect(minutes).toBeGreaterThanOrEqual(2);
    expect(minutes).toBeLessThan(4);
    expect(sandbox.requests.length).toBeLessThan(60);
  });

  it.each<[string, RateLimit]>([
    ["with Retry-After", perMinute],
    ["without Retry-After", { ...perMinute, retryAfter: "none" }],
  ])("lets 2,500 learners be read without promises, %s", (_, rateLimit) => {
    const { readSync, time } = limitedReading(rateLimit);
    expect(readSync.collect().summary).toMatchObject({ learners: 2500, complete: true });
    expect(time.now() - time.startedAt).toBeLessThan(4 * 60_000);
  });

  it("reports each wait once, and sends nothing meanwhile", async () => {
    const { read, time, sentAt, events } = limitedReading(perMinute);
    await read.collect();
    const waits = events.filter(({ event }) => event.type === "wait");
    expect(waits.map(({ event }) => event)).toEqual([
      { type: "wait", reason: "rate-limited", page: expect.any(Number), waitMs: 60_000 },
      { type: "wait", reason: "rate-limited", page: expect.any(Number), waitMs: 60_000 },
    ]);
    for (const { at } of waits) {
      expect(sentAt.filter((sent) => sent > at && sent < at + 60_000)).toEqual([]);
    }
    expect(time.now()).toBeGreaterThan(time.startedAt);
  });
});

describe("patience", () => {
  it("is a budget for all waits of a reading, not for each", async () => {
    const replies = [limited("100"), limited("100"), limited("100")];
    const { client, time } = scripted(replies, { patienceMs: 250_000 });
    await expect(client.page()).rejects.toMatchObject({
      code: "rate-limited",
      attempts: 3,
      retryAfterMs: 100_000,
      message: expect.stringMatching(/^The API asks to wait 2 min \(429\), which is longer than the 50 s left/),
    });
    expect(time.sleeps).toEqual([100_000, 100_000]);
  });

  it("takes a wait that fits exactly, and shortens its jitter", async () => {
    const { client, time } = scripted([limited("300"), page], { random: 0.9 });
    await client.page();
    expect(time.sleeps).toEqual([300_000]);
  });

  it("starts again with each reading", async () => {
    const { client, time } = scripted([limited("200"), page, limited("200"), page], {});
    await client.page();
    await client.page();
    expect(time.sleeps).toEqual([200_000, 200_000]);
  });

  it("of 0 never waits", async () => {
    const { client, time } = scripted([limited("1"), page], { patienceMs: 0 });
    await expect(client.page()).rejects.toMatchObject({
      attempts: 1,
      message: "The API asks to wait 1 s (429), but no time is left for waiting. Try again in 1 s.",
    });
    expect(time.sleeps).toEqual([]);
  });

  it("limits backoff as well", async () => {
    const replies = Array.from({ length: 20 }, () => ({ status: 500, headers: {}, body: "" }));
    const { client, time } = scripted(replies, { patienceMs: 10_000, random: 1, retry: { attempts: 20 } });
    await expect(client.page()).rejects.toMatchObject({ code: "server", attempts: 5 });
    expect(time.sleeps).toEqual([500, 1000, 2000, 4000]);
  });

  it("counts waits at the same time once", async () => {
    const time = virtualTime();
    const asked = new Map<number, number>();
    const client = createClientOver(
      {
        ...time,
        random: () => 1,
        async transport({ body }) {
          const { page } = JSON.parse(body);
          const times = (asked.get(page) ?? 0) + 1;
          asked.set(page, times);
          await time.sleep(1);
          if (page > 1 && times === 1) return { status: 500, headers: {}, body: "" };
          const data = page > 4 ? [] : Array.from({ length: 10 }, (_, row) => ({ userId: `${page}-${row}` }));
          return { status: 200, headers: {}, body: JSON.stringify({ data, count: 40 }) };
        },
      },
      { baseUrl: "https://api.example.com", apiKey: "key", pageSize: 10, concurrency: 4, patienceMs: 700 },
    );
    // Three or four pages wait 500 ms each at the same time: 500 ms of 700.
    expect((await client.collect()).learners).toHaveLength(40);
  });

  it.each([-1, 86_400_001, Number.NaN, 0.5])("is 0 to 24 hours: %d is refused", (patienceMs) => {
    expect(() => scripted([], { patienceMs })).toThrow(/patienceMs must be a whole number from 0 to 86400000/);
  });
});

describe("a rate limit", () => {
  it("holds back every reading of the client", async () => {
    const { client, time, sentAt } = scripted([limited("20"), page, page, page], {});
    const first = client.page();
    await time.sleep(1);
    await Promise.all([first, client.page(), client.page()]);
    expect(sentAt.slice(1).every((at) => at - time.startedAt >= 20_000)).toBe(true);
    expect(sentAt).toHaveLength(4);
  });

  it("that outlasts the patience sends nothing, also for the next reading", async () => {
    const { client, sentAt } = scripted([limited("3600"), page], {});
    await expect(client.page()).rejects.toMatchObject({ attempts: 1, retryAfterMs: 3_600_000 });
    await expect(client.page()).rejects.toMatchObject({ code: "rate-limited", status: 429, attempts: 0 });
    expect(sentAt).toHaveLength(1);
  });

  it("is over when its time has passed", async () => {
    const { client, time } = scripted([limited("3600"), page], {});
    await expect(client.page()).rejects.toMatchObject({ code: "rate-limited" });
    await time.sleep(3_600_000);
    expect(await client.page()).toEqual({ data: [] });
  });

  it("may also be a 503 that says when to come back", async () => {
    const busy = { ...limited("30"), status: 503 };
    const { client, time, events } = scripted([...Array.from({ length: 8 }, () => busy), page], {});
    await client.page();
    expect(time.sleeps).toEqual(Array.from({ length: 8 }, () => 30_000));
    expect(events.filter(({ type }) => type === "wait")).toHaveLength(8);
  });

  it("without end does not loop without waiting", async () => {
    const replies = Array.from({ length: 1000 }, () => limited("0"));
    const { client, sentAt } = scripted(replies, { random: 0, patienceMs: 10_000 });
    await expect(client.page()).rejects.toMatchObject({ code: "rate-limited" });
    expect(sentAt.length).toBeLessThan(15);
  });

  it.each([
    ["9".repeat(400), /^The API asks to wait more than a day \(429\).* Try again later\.$/],
    ["7200", /^The API asks to wait 2 hours \(429\).* Try again in 2 hours\.$/],
    ["3600", /^The API asks to wait 60 min \(429\).* Try again in 60 min\.$/],
    ["301", /^The API asks to wait 6 min \(429\).*longer than the 5 min left for waiting\. Try again in 6 min\.$/],
  ])("says how long it asks to wait, whatever that is: %s", async (retryAfter, says) => {
    const { client } = scripted([limited(retryAfter)], {});
    const error = await client.page().catch((error: unknown) => error);
    expect(error).toMatchObject({ message: expect.stringMatching(says) });
    expect(new Date(Date.now() + (error as { retryAfterMs: number }).retryAfterMs).getTime()).not.toBeNaN();
  });
});

describe("a reading that has failed", () => {
  it("sends nothing more, though other requests were refused with it", async () => {
    const { read, sandbox, time } = limitedReading({ requests: 10, perMs: 3_600_000 });
    await expect(read.collect()).rejects.toMatchObject({ code: "rate-limited", retryAfterMs: 3_600_000 });
    await time.sleep(3_600_000);
    const refused = sandbox.requests.filter(({ status }) => status === 429);
    expect(sandbox.requests).toHaveLength(10 + refused.length);
    expect(refused.length).toBeLessThanOrEqual(4);
  });

  it("retries no page after the failed one, without promises", () => {
    const time = virtualTime();
    const asked: number[] = [];
    const client = createSyncClient(
      {
        now: time.now,
        sleep: time.sleepSync,
        random: () => 0.5,
        transport: (requests) =>
          requests.map(({ body }) => {
            const { page } = JSON.parse(body);
            asked.push(page);
            if (page === 2) return { status: 401, headers: {}, body: "" };
            if (page > 2) return { status: 500, headers: {}, body: "" };
            const data = Array.from({ length: 10 }, (_, row) => ({ userId: `${page}-${row}` }));
            return { status: 200, headers: {}, body: JSON.stringify({ data, count: 100 }) };
          }),
      },
      { baseUrl: "https://api.example.com", apiKey: "key", pageSize: 10 },
    );
    expect(() => client.collect()).toThrow(/key was rejected/);
    expect(asked).toEqual([1, 2, 3, 4, 5]);
    expect(time.sleeps).toEqual([]);
  });
});

describe("a synchronous client", () => {
  it("sleeps for the longest wait of a round", () => {
    const time = virtualTime();
    const replies = [page, limited("3"), limited("7"), page];
    const client = createSyncClient(
      {
        now: time.now,
        sleep: time.sleepSync,
        random: () => 0,
        transport: (requests) => requests.map(() => replies.shift() ?? page),
      },
      { baseUrl: "https://api.example.com", apiKey: "key" },
    );
    client.page();
    client.page();
    expect(time.sleeps).toEqual([3000, 7000]);
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("with a key inside");
      },
    ],
    ["answers nothing", () => []],
  ])("counts a transport that %s as a failure of the network", (_, transport) => {
    const time = virtualTime();
    const client = createSyncClient(
      { now: time.now, sleep: time.sleepSync, random: () => 0.5, transport },
      { baseUrl: "https://api.example.com", apiKey: "key", retry: { attempts: 2 } },
    );
    expect(() => client.page()).toThrow(/could not be reached.*Tried 2 times/);
    expect(time.sleeps).toEqual([250]);
  });
});

interface ScriptOptions {
  readonly patienceMs?: number;
  readonly random?: number;
  readonly retry?: { readonly attempts?: number };
}

/** A client whose transport gives these replies, in virtual time. */
function scripted(replies: readonly HttpReply[], { patienceMs, random = 0, retry }: ScriptOptions) {
  const queue = [...replies];
  const time = { ...virtualTime(), startedAt: virtualTime().now() };
  const sentAt: number[] = [];
  const events: ClientEvent[] = [];
  const client = createClientOver(
    {
      ...time,
      random: () => random,
      async transport() {
        sentAt.push(time.now());
        return queue.shift() ?? { failure: "network" };
      },
    },
    {
      baseUrl: "https://api.example.com",
      apiKey: "key",
      patienceMs,
      retry,
      onEvent: (event) => events.push(event),
    },
  );
  return { client, time, sentAt, events };
}

/** Both clients over a sandbox with a rate limit, which shares their virtual time. */
function limitedReading(rateLimit: RateLimit) {
  const time = { ...virtualTime(), startedAt: virtualTime().now() };
  const population = createPopulation({ seed: 1, learners: 2500 });
  const sandbox = createSandbox({ population, faults: { rateLimit }, now: time.now });
  const sentAt: number[] = [];
  const events: { readonly event: ClientEvent; readonly at: number }[] = [];
  const options = {
    baseUrl: "https://sandbox.example",
    apiKey: sandboxApiKey,
    onEvent: (event: ClientEvent) => events.push({ event, at: time.now() }),
  };
  const send = sandboxTransport(sandbox);
  const read = createClientOver(
    {
      ...time,
      random: () => 0,
      async transport(request, transportOptions) {
        sentAt.push(time.now());
        await time.sleep(20);
        return send(request, transportOptions);
      },
    },
    options,
  );
  const readSync = createSyncClient(
    { now: time.now, sleep: time.sleepSync, random: () => 0.5, transport: sandboxSyncTransport(sandbox) },
    options,
  );
  return { read, readSync, time, sandbox, sentAt, events };
}

import { epoch, sandboxTransport, virtualTime } from "@aihr-plugins/conformance";
import { createClientOver, type HttpReply, type RetryPolicy } from "@aihr-plugins/core";
import { createPopulation, createSandbox, sandboxApiKey } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";

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
    ["a fraction of seconds", { "retry-after": "1.5" }, 1500],
    ["a fraction with more digits", { "retry-after": "1.25" }, 1250],
    ["seconds with their unit", { "retry-after": "2s" }, 2000],
    ["two layers' seconds, of which the longest counts", { "retry-after": "2, 7 ,3" }, 7000],
    ["a date and seconds, of which the longest counts", { "retry-after": `${date(9000)}, 4` }, 9000],
    ["two dates", { "retry-after": `${date(4000)}, ${date(9000)}` }, 9000],
    ["a date by a server whose own date is unintelligible", { "retry-after": date(9000), date: "now" }, 9000],
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

  it.each([
    "soon",
    "-5",
    "1e3",
    "NaN",
    "Infinity",
    "+5",
    "7.",
    "5 min",
    "-5s",
    "2026-11-01",
    "Sunday",
    "",
    "Sun, 99 Foo 2026 12:00:09 GMT",
    "n, 01 Nov 2026 12:00:09 GMT",
  ])("fall back on backoff when Retry-After is unintelligible: %j", async (value) => {
    const busy = { status: 429, headers: { "retry-after": value }, body: "" };
    expect(await waits([busy, page], { random: 0.5, retry: { baseMs: 400 } })).toEqual([200]);
  });
});

describe("an API that is too busy", () => {
  it("is left alone by all requests until it may be asked again", async () => {
    const { sent } = await read({ learners: 200, concurrency: 8, refuse: ({ page, nth }) => page === 3 && nth === 1 });
    const refused = sent.find(({ page }) => page === 3);
    const answeredAt = (refused?.at ?? 0) + latencyMs;
    expect(sent.filter(({ at }) => at > answeredAt && at < answeredAt + retryAfterMs)).toEqual([]);
    expect(sent.filter(({ at }) => at >= answeredAt + retryAfterMs).length).toBeGreaterThan(0);
  });

  it("is then asked half as much at once, however many requests it refused together", async () => {
    const { sent } = await read({ learners: 200, concurrency: 8, refuse: ({ page, nth }) => page > 1 && nth === 1 });
    const later = sent.filter(({ at }) => at > epoch + retryAfterMs);
    expect(Math.max(...sent.slice(0, 9).map(({ inFlight }) => inFlight))).toBe(8);
    expect(Math.max(...later.slice(0, 8).map(({ inFlight }) => inFlight))).toBe(4);
  });

  it("is asked more at once again after a while", async () => {
    const { sent } = await read({ learners: 2000, concurrency: 4, refuse: ({ page, nth }) => page === 2 && nth === 1 });
    expect(Math.max(...sent.slice(-50).map(({ inFlight }) => inFlight))).toBe(4);
  });

  it("gives everybody in the end, though it allows a few requests a second only", async () => {
    const allowed = { second: 0, left: 0 };
    const refuse = ({ at }: Sent) => {
      const second = Math.floor(at / 1000);
      if (second !== allowed.second) Object.assign(allowed, { second, left: 3 });
      return allowed.left-- <= 0;
    };
    const { learners, complete } = await read({ learners: 600, concurrency: 12, refuse, retryAfter: "1" });
    expect({ learners, complete }).toEqual({ learners: 600, complete: true });
  });
});

const latencyMs = 20;
const retryAfterMs = 20_000;

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

interface Sent {
  readonly page: number;
  /** How often this page has been asked for. */
  readonly nth: number;
  readonly at: number;
  readonly inFlight: number;
}

interface Busy {
  readonly learners: number;
  readonly concurrency: number;
  readonly refuse: (sent: Sent) => boolean;
  readonly retryAfter?: string;
}

/** Reads a report, in virtual time, from a server that takes 20 ms and refuses the requests it is asked to. */
async function read({ learners, concurrency, refuse, retryAfter = "20" }: Busy) {
  const time = virtualTime();
  const sent: Sent[] = [];
  const transport = sandboxTransport(createSandbox({ population: createPopulation({ seed: 1, learners }) }));
  let inFlight = 0;
  const client = createClientOver(
    {
      ...time,
      random: () => 0,
      async transport(request, options) {
        inFlight++;
        const { page } = JSON.parse(request.body);
        const nth = sent.filter((other) => other.page === page).length + 1;
        const now: Sent = { page, nth, at: time.now(), inFlight };
        sent.push(now);
        const isRefused = refuse(now);
        await time.sleep(latencyMs);
        inFlight--;
        return isRefused
          ? { status: 429, headers: { "retry-after": retryAfter }, body: "" }
          : transport(request, options);
      },
    },
    { baseUrl: "https://sandbox.example", apiKey: sandboxApiKey, pageSize: 10, concurrency },
  );
  const { summary } = await client.collect();
  return { sent, ...summary };
}

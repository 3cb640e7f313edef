import { virtualTime } from "@aihr-plugins/conformance";
import { createClientOver, createSyncClient, type HttpOutcome } from "@aihr-plugins/core";
import { describe, expect, it } from "vitest";

const hourMs = 3_600_000;

describe("a clock that is set during a wait", () => {
  it.each([
    ["back", -hourMs],
    ["forward", hourMs],
  ])("%s by an hour changes no wait", async (_, jumpMs) => {
    const { client, time, sentAt } = jumpingClock(jumpMs);
    const { learners } = await client.collect();
    expect(learners).toHaveLength(30);
    // One page is refused for a minute while others are on their way; nothing leaves in that minute.
    const pauses = sentAt.slice(1).map((at, index) => at - (sentAt[index] ?? 0));
    expect(Math.max(...pauses)).toBeGreaterThanOrEqual(60_000);
    expect(Math.max(...pauses)).toBeLessThan(61_000);
    expect(time.now() - time.startedAt).toBeLessThan(130_000);
  });

  it.each([
    ["back", -hourMs],
    ["forward", hourMs],
  ])("%s by an hour changes no wait without promises", (_, jumpMs) => {
    const time = virtualTime();
    let offsetMs = 0;
    const replies: HttpOutcome[] = [refusal, refusal, lastPage];
    const client = createSyncClient(
      {
        now: () => time.now() + offsetMs,
        sleep(ms) {
          time.sleepSync(ms);
          offsetMs += jumpMs;
        },
        random: () => 0,
        transport: (requests) => requests.map(() => replies.shift() ?? lastPage),
      },
      { baseUrl: "https://api.example.com", apiKey: "key", patienceMs: 120_000 },
    );
    client.page();
    expect(time.sleeps).toEqual([60_000, 60_000]);
  });

  it("backwards between two readings neither shortens nor lengthens a rate limit", async () => {
    const time = virtualTime();
    let offsetMs = 0;
    const replies: HttpOutcome[] = [refusal, lastPage];
    const client = createClientOver(
      {
        ...time,
        now: () => time.now() + offsetMs,
        random: () => 0,
        transport: async () => replies.shift() ?? lastPage,
      },
      { baseUrl: "https://api.example.com", apiKey: "key", patienceMs: 30_000 },
    );
    await expect(client.page()).rejects.toMatchObject({ retryAfterMs: 60_000 });
    await time.sleep(20_000);
    await expect(client.page()).rejects.toMatchObject({ attempts: 0, retryAfterMs: 40_000 });
    offsetMs = -hourMs;
    await time.sleep(15_000);
    await expect(client.page()).rejects.toMatchObject({ attempts: 0, retryAfterMs: 40_000 });
    await time.sleep(15_000);
    await client.page();
    expect(time.sleeps).toEqual([20_000, 15_000, 15_000, 25_000]);
  });

  it("that answers NaN does not end the waits", async () => {
    const time = virtualTime();
    const replies: HttpOutcome[] = [refusal, lastPage];
    const client = createClientOver(
      { ...time, now: () => Number.NaN, random: () => 0, transport: async () => replies.shift() ?? lastPage },
      { baseUrl: "https://api.example.com", apiKey: "key" },
    );
    await client.page();
    expect(time.sleeps).toEqual([60_000]);
  });
});

const refusal: HttpOutcome = { status: 429, headers: { "retry-after": "60" }, body: "" };
const lastPage: HttpOutcome = { status: 200, headers: {}, body: '{"data":[]}' };

/** A client that is refused once for a minute, and whose clock jumps ten seconds later. */
function jumpingClock(jumpMs: number) {
  const time = { ...virtualTime(), startedAt: virtualTime().now() };
  const sentAt: number[] = [];
  let offsetMs = 0;
  let refusals = 0;
  const client = createClientOver(
    {
      ...time,
      now: () => time.now() + offsetMs,
      random: () => 0,
      async transport({ body }) {
        const { page } = JSON.parse(body);
        sentAt.push(time.now());
        // The third page is still on its way when the clock jumps, and asks for its turn after that.
        await time.sleep(page === 3 && refusals === 0 ? 10_000 : 20);
        if (page === 2 && refusals++ === 0) return refusal;
        if (page === 3 && offsetMs === 0) {
          offsetMs = jumpMs;
          return { status: 500, headers: {}, body: "" };
        }
        const data = page > 3 ? [] : Array.from({ length: 10 }, (_, row) => ({ userId: `${page}-${row}` }));
        return { status: 200, headers: {}, body: JSON.stringify({ data, count: 30 }) };
      },
    },
    { baseUrl: "https://api.example.com", apiKey: "key", pageSize: 10, concurrency: 2 },
  );
  return { client, time, sentAt };
}

import { virtualTime } from "@aihr-plugins/conformance";
import { type Client, createClient, createClientOver, fetchTransport } from "@aihr-plugins/core";
import { createPopulation, createSandbox, type Faults, type Sandbox, sandboxApiKey } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { describe, expect, it, onTestFinished } from "vitest";

describe("a signal", () => {
  it("ends a request in mid-flight", async () => {
    const { controller, client, sandbox } = await serving({ failures: [{ kind: "hung", page: 2 }] });
    const report = client.collect();
    await until(() => sandbox.requests.some(({ page }) => page === 2));
    controller.abort();
    await expect(report).rejects.toMatchObject({ code: "aborted", page: 2, attempts: 1, retryable: false });
  });

  it("ends a wait between attempts", async () => {
    const faults: Faults = { failures: [{ kind: "rate-limited", retryAfter: "20" }] };
    const { controller, client, sandbox } = await serving(faults);
    const report = client.collect();
    await until(() => sandbox.requests.length === 1);
    controller.abort();
    await expect(report).rejects.toMatchObject({ code: "aborted", page: 1, attempts: 1 });
    expect(sandbox.requests).toHaveLength(1);
  });

  it("that was given before keeps everything from being sent", async () => {
    const { controller, client, sandbox } = await serving({});
    controller.abort();
    await expect(client.page()).rejects.toMatchObject({ code: "aborted" });
    await expect(client.collect()).rejects.toMatchObject({ code: "aborted" });
    expect(sandbox.requests).toEqual([]);
  });

  it("is heeded even where the transport pays no heed to it", async () => {
    const controller = new AbortController();
    const client = createClientOver(
      { ...virtualTime(), random: () => 0, transport: () => new Promise(() => {}) },
      { baseUrl: "https://api.example.com", apiKey: "key", signal: controller.signal },
    );
    const page = client.page();
    controller.abort();
    await expect(page).rejects.toMatchObject({ code: "aborted" });
  });

  it("is let go of when the report is read", async () => {
    const listeners = new Set<() => void>();
    const signal = {
      aborted: false,
      addEventListener: (_: "abort", listener: () => void) => void listeners.add(listener),
      removeEventListener: (_: "abort", listener: () => void) => void listeners.delete(listener),
    };
    const { url } = await serving({});
    const client = createClient({ baseUrl: url, apiKey: sandboxApiKey, pageSize: 10, signal });
    await client.collect();
    await client.page();
    expect(listeners.size).toBe(0);
  });
});

describe("ending the iteration early", () => {
  it.each<[string, (client: Client) => AsyncIterable<unknown>, number]>([
    ["pages", (client) => client.pages(), 2],
    ["learners", (client) => client.learners(), 11],
  ])("aborts what is in flight: %s", async (_, start, enough) => {
    const sandbox = createSandbox({ population: createPopulation({ seed: 1, learners: 100 }), faults: hungFromThird });
    const served = await serveSandbox({ sandbox });
    onTestFinished(() => served.close());
    const outcomes: Promise<unknown>[] = [];
    const client = createClientOver(
      {
        ...virtualTime(),
        random: () => 0,
        transport: (request, options) => {
          const outcome = fetchTransport(request, options);
          outcomes.push(outcome);
          return outcome;
        },
      },
      { baseUrl: served.url, apiKey: sandboxApiKey, pageSize: 10, concurrency: 3 },
    );

    let given = 0;
    for await (const _ of start(client)) {
      if (++given === enough) break;
    }
    const [, , ...ahead] = await Promise.all(outcomes);
    expect(ahead).toHaveLength(3);
    expect(ahead.every((outcome) => JSON.stringify(outcome) === '{"failure":"aborted"}')).toBe(true);
  });
});

const hungFromThird: Faults = {
  failures: Array.from({ length: 8 }, (_, index) => ({ kind: "hung", page: index + 3 }) as const),
};

async function serving(faults: Faults) {
  const sandbox: Sandbox = createSandbox({ population: createPopulation({ seed: 1, learners: 45 }), faults });
  const served = await serveSandbox({ sandbox });
  onTestFinished(() => served.close());
  const controller = new AbortController();
  const client = createClient({
    baseUrl: served.url,
    apiKey: sandboxApiKey,
    pageSize: 10,
    concurrency: 2,
    signal: controller.signal,
  });
  return { sandbox, client, controller, url: served.url };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}

import { sandboxTransport } from "@aihr-plugins/conformance";
import { createClient } from "@aihr-plugins/core";
import { createPopulation, createSandbox, type Faults, type Sandbox, sandboxApiKey } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";

describe("strict mode", () => {
  it("reads again what the first pass had read ahead and left", async () => {
    const latecomers = Array.from({ length: 30 }, () => ({ afterRequests: 6, joins: 100 }));
    const faults: Faults = { count: "missing", shifts: [{ afterRequests: 1, joins: 3 }, ...latecomers] };
    const { learners, summary } = await client(35, faults).collect({}, { strict: true });
    expect(learners).toHaveLength(66);
    expect(summary).toMatchObject({ complete: true, drifted: false });
  });

  it("stops at the limit, and keeps what the first pass found", async () => {
    const faults: Faults = { shifts: [{ afterRequests: 1, joins: 3 }] };
    const { summary } = await client(30, faults).collect({}, { strict: true, limit: 15 });
    expect(summary).toMatchObject({ learners: 15, total: 31, complete: true });
  });

  it("gives up after three passes, and says so", async () => {
    const shifts = Array.from({ length: 40 }, (_, index) => ({ afterRequests: index + 1, joins: 0 }));
    const sandbox = createSandbox({ population: createPopulation({ seed: 1, learners: 35 }), faults: { shifts } });
    const { summary } = await over(sandbox, 1).collect({}, { strict: true });
    expect(sandbox.requests.filter(({ page }) => page === 1)).toHaveLength(3);
    expect(summary.drifted).toBe(true);
  });
});

function client(learners: number, faults: Faults) {
  return over(createSandbox({ population: createPopulation({ seed: 1, learners }), faults }), 4);
}

function over(sandbox: Sandbox, concurrency: number) {
  const transport = sandboxTransport(sandbox);
  const baseUrl = "https://sandbox.example";
  return createClient({ baseUrl, apiKey: sandboxApiKey, pageSize: 10, concurrency, transport });
}

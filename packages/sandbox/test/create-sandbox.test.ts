import { describe, expect, it } from "vitest";
import {
  createLivingPopulation,
  createPopulation,
  createSandbox,
  lastMidnight,
  respond,
  type Sandbox,
  type SandboxState,
  sandboxApiKey,
} from "../src/index.ts";
import { headers, path, replyTo, send } from "./send.ts";

describe("createSandbox", () => {
  it("logs requests without API keys", () => {
    const sandbox = createSandbox({ faults: { failures: [{ kind: "hung", page: 3 }] } });
    send(sandbox, { page: 2, pageSize: 5 });
    send(sandbox, { page: 3 });
    send(sandbox, { page: "x" });
    expect(sandbox.requests).toEqual([
      { page: 2, pageSize: 5, status: 200 },
      { page: 3, pageSize: 20, status: 0 },
      { page: undefined, pageSize: undefined, status: 400 },
    ]);
    expect(JSON.stringify(sandbox.requests)).not.toContain(sandboxApiKey);
  });
});

describe("the clock of a sandbox", () => {
  const asked = (sandbox: Sandbox) => replyTo(sandbox, { pageSize: 1000 });
  const hours = ({ data }: ReturnType<typeof asked>) => data.reduce((sum, each) => sum + each.totalHoursStudied, 0);

  it("shows a living population at an instant", () => {
    const population = createLivingPopulation({ seed: 3, learners: 40 });
    for (const asOf of ["2026-03-01T00:00:00Z", Date.UTC(2026, 2, 1)]) {
      const { data, count } = asked(createSandbox({ population, asOf }));
      expect(data).toEqual(Array.from({ length: count ?? 0 }, (_, index) => population(asOf).at(index)));
    }
  });

  it("advances the learners when it advances", () => {
    let now = Date.UTC(2026, 0, 1);
    const sandbox = createSandbox({ asOf: () => now });
    const january = asked(sandbox);
    expect(asked(sandbox)).toEqual(january);
    now = Date.UTC(2026, 6, 1);
    const july = asked(sandbox);
    expect(hours(july)).toBeGreaterThan(hours(january));
    expect(july.count).toBe(sandbox.population.size);
    now = Date.UTC(2026, 0, 1);
    expect(asked(sandbox)).toEqual(january);
  });

  it("lists every learner once in pages that are read at one instant", () => {
    const sandbox = createSandbox({ asOf: () => lastMidnight(Date.UTC(2025, 3, 9, 14)) });
    const { size } = sandbox.population;
    const pages = Array.from({ length: Math.ceil(size / 20) }, (_, page) => replyTo(sandbox, { page: page + 1 }).data);
    expect(new Set(pages.flat().map(({ userId }) => userId)).size).toBe(size);
  });

  it("can be combined with shifts", () => {
    let now = "2025-01-01T00:00:00Z";
    const sandbox = createSandbox({ asOf: () => now, faults: { shifts: [{ afterRequests: 1, leaves: 0, joins: 9 }] } });
    const first = asked(sandbox).data[0]?.userId;
    now = "2025-06-01T00:00:00Z";
    const { data, count } = asked(sandbox);
    expect(count).toBe(sandbox.population.size);
    expect(data.map(({ userId }) => userId)).not.toContain(first);
    expect(data[9]).toMatchObject({ progress: [] });
  });

  it("is not for a population that does not live", () => {
    const population = createPopulation({ learners: 3 });
    expect(() => createSandbox({ population, asOf: "2026-01-01" })).toThrow("asOf is for a living population");
  });

  it("starts at defaultAsOf, with 250 learners", () => {
    expect(asked(createSandbox())).toMatchObject({ count: 250 });
    expect(createSandbox().population.at(0)).toEqual(createPopulation({ seed: 1, learners: 250 }).at(0));
  });
});

describe("respond", () => {
  it("returns the same response for the same state and request", () => {
    const { population } = createSandbox();
    const state: SandboxState = {
      population,
      apiKey: "key",
      faults: { latency: { meanMs: 9, distribution: "exponential" } },
      requests: 3,
      attempts: 1,
    };
    const request = { method: "POST", path, headers: { ...headers, "x-aihr-api-key": "key" }, body: "{}" };
    expect(respond(state, request)).toEqual(respond(state, request));
    expect(respond(state, request).status).toBe(200);
  });
});

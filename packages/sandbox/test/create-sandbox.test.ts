import { describe, expect, it } from "vitest";
import { createSandbox, respond, type SandboxState, sandboxApiKey } from "../src/index.ts";
import { headers, path, send } from "./send.ts";

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

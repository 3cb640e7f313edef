import { inspect } from "node:util";
import {
  blockingHttpHost,
  httpHost,
  type ScenarioReader,
  sandboxHost,
  sandboxSyncHost,
  scenarioPopulation,
  scenarioReader,
  scenarios,
  syncScenarioReader,
  virtualTime,
} from "@aihr-plugins/conformance";
import { type ClientEvent, createClientOver, fetchTransport, isAihrError } from "@aihr-plugins/core";
import { afterAll, describe, expect, it, vi } from "vitest";

const secretKeys = ["sandbox-key", "sandbox-key-without-permission", "not-the-key"];
const blockingHttp = blockingHttpHost();

afterAll(() => blockingHttp.close?.());

describe("what errors, events and the console say, over all scenarios", () => {
  it.each<[string, ScenarioReader]>([
    ["the asynchronous driver", scenarioReader(sandboxHost)],
    ["the synchronous driver", syncScenarioReader(sandboxSyncHost)],
    ["the asynchronous driver over HTTP", scenarioReader(httpHost(fetchTransport))],
    ["the synchronous driver over HTTP", syncScenarioReader(blockingHttp)],
  ])("holds neither the API key nor a learner: %s", { timeout: 60_000 }, async (_, read) => {
    const printed = ["log", "info", "warn", "error", "debug"].map((name) => vi.spyOn(console, name as "log"));
    let errors = 0;

    for (const scenario of scenarios) {
      const events: ClientEvent[] = [];
      const error = await read(scenario, (event) => events.push(event)).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (error) errors++;
      const said = [everythingIn(error), ...events.map(everythingIn)].join("\n");
      for (const key of secretKeys) expect(said).not.toContain(key);
      for (const words of personalWords(scenario)) expect(said).not.toContain(words);
    }

    expect(errors).toBeGreaterThan(30);
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
  });

  it.each<[string, unknown]>([
    ["an error that quotes the request", new Error("header x-aihr-api-key: sandbox-key is invalid")],
    ["an error with a cause that quotes it", new TypeError("failed", { cause: new Error("sandbox-key") })],
    ["a text", "sandbox-key"],
  ])("does not hold what a transport throws: %s", async (_, thrown) => {
    const client = createClientOver(
      { ...virtualTime(), random: () => 0, transport: () => Promise.reject(thrown) },
      { baseUrl: "https://api.example.com", apiKey: "sandbox-key" },
    );
    const error = await client.page().catch((error: unknown) => error);
    expect(isAihrError(error) && error.code).toBe("network");
    expect(everythingIn(error)).not.toContain("sandbox-key");
  });
});

function everythingIn(value: unknown): string {
  const stack = value instanceof Error ? value.stack : "";
  return `${inspect(value, { depth: 20, showHidden: true })} ${JSON.stringify(value)} ${String(value)} ${stack}`;
}

function personalWords(scenario: (typeof scenarios)[number]): readonly string[] {
  const population = scenarioPopulation(scenario);
  return Array.from({ length: Math.min(population.size, 40) }, (_, place) => population.at(place)).flatMap(
    ({ userId, userName }) => [userId, userName ?? userId],
  );
}

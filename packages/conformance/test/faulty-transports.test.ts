import {
  expectOutcome,
  httpHost,
  type Scenario,
  sandboxHost,
  sandboxOf,
  sandboxTransport,
  scenarioReader,
  scenarios,
} from "@aihr-plugins/conformance";
import { fetchTransport, type HttpOutcome, type HttpReply, type Transport } from "@aihr-plugins/core";
import { describe, expect, it } from "vitest";

describe("the suite fails for a transport that", () => {
  it.each<[fault: string, scenario: string, transport: Transport]>([
    ["reports a timeout as a network failure", "a reply that never comes", withoutTimeouts],
    ["drops headers", "429 that asks for more patience than there is", changed((reply) => ({ ...reply, headers: {} }))],
    ["reports every status as 200", "401", changed((reply) => ({ ...reply, status: 200 }))],
    ["cuts bodies short", "count is total, 35 learners", changed((reply) => ({ ...reply, body: reply.body.slice(9) }))],
    ["follows redirects", "a redirect to another origin", following],
    ["does not add the API key", "count is total, 35 learners", withoutKey],
  ])("%s", async (_, name, transport) => {
    const scenario = named(name);
    await expectOutcome(scenario, scenarioReader(httpHost(fetchTransport)));
    await expect(expectOutcome(scenario, scenarioReader(httpHost(transport)))).rejects.toThrow();
  });

  it("gives another population's learners", async () => {
    const scenario = named("count is total, 35 learners");
    const read = scenarioReader({
      ...sandboxHost,
      serve: async (setup) => ({
        baseUrl: "https://sandbox.example",
        transport: sandboxTransport(sandboxOf({ ...setup, learners: setup.learners - 1 })),
      }),
    });
    await expect(expectOutcome(scenario, read)).rejects.toThrow();
  });
});

function named(name: string): Scenario {
  const scenario = scenarios.find((candidate) => candidate.name === name);
  if (!scenario) throw new Error(`There is no scenario "${name}".`);
  return scenario;
}

function changed(change: (reply: HttpReply) => HttpReply): Transport {
  return async (request, options) => {
    const outcome = await fetchTransport(request, options);
    return "status" in outcome ? change(outcome) : outcome;
  };
}

async function withoutTimeouts(...sent: Parameters<Transport>): Promise<HttpOutcome> {
  const outcome = await fetchTransport(...sent);
  return "status" in outcome ? outcome : { failure: "network" };
}

async function following(...sent: Parameters<Transport>): Promise<HttpOutcome> {
  const outcome = await fetchTransport(...sent);
  const isRedirect = "status" in outcome && outcome.status >= 300 && outcome.status < 400;
  return isRedirect ? { status: 200, headers: {}, body: "{}" } : outcome;
}

function withoutKey({ headers, ...request }: Parameters<Transport>[0], options: Parameters<Transport>[1]) {
  const { "x-aihr-api-key": _, ...others } = headers;
  return fetchTransport({ ...request, headers: others }, options);
}

import { sandboxSyncTransport, sandboxTransport, virtualTime } from "@aihr-plugins/conformance";
import { createClientOver, createSyncClient, type HttpRequest } from "@aihr-plugins/core";
import { createSandbox, populationOf, sandboxApiKey } from "@aihr-plugins/sandbox";
import reply from "@aihr-plugins/spec/examples/reply.json" with { type: "json" };
import request from "@aihr-plugins/spec/examples/request.json" with { type: "json" };
import { describe, expect, it } from "vitest";

const options = { baseUrl: "https://sandbox.example/", apiKey: sandboxApiKey };
const query = { userIds: request.userIds, pageSize: 20, page: 1 };

describe("the vendor's example", () => {
  it("goes through client and sandbox to the letter", async () => {
    const sent: HttpRequest[] = [];
    const transport = sandboxTransport(createSandbox({ population: populationOf(reply.data) }));
    const client = createClientOver(
      {
        ...virtualTime(),
        random: Math.random,
        transport: (request, context) => {
          sent.push(request);
          return transport(request, context);
        },
      },
      options,
    );

    expect(JSON.stringify(await client.page(query))).toBe(JSON.stringify(reply));
    expect(sent).toEqual([
      {
        method: "POST",
        url: "https://sandbox.example/external/api/reports?api-version=1.0",
        headers: {
          accept: "application/json",
          "content-type": "application/json",
          "x-aihr-api-key": sandboxApiKey,
        },
        body: JSON.stringify(request),
      },
    ]);
  });

  it("goes through the synchronous client to the letter", () => {
    const { now, sleepSync: sleep } = virtualTime();
    const transport = sandboxSyncTransport(createSandbox({ population: populationOf(reply.data) }));
    const client = createSyncClient({ now, sleep, random: Math.random, transport }, options);

    expect(JSON.stringify(client.page(query))).toBe(JSON.stringify(reply));
  });
});

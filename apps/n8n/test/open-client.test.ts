import { sandboxApiKey } from "@aihr-plugins/sandbox";
import { NodeApiError } from "n8n-workflow";
import { describe, expect, it } from "vitest";
import type { N8nContext } from "../nodes/Aihr/transport/n8n-context.ts";
import { openClient } from "../nodes/Aihr/transport/open-client.ts";

const node = {
  id: "1",
  name: "AIHR",
  type: "aihr",
  typeVersion: 1,
  position: [0, 0] as [number, number],
  parameters: {},
};

/** A context whose HTTP helper throws. Counts the requests. */
function failing(error: unknown) {
  const sent: unknown[] = [];
  const context = {
    getCredentials: async () => ({ baseUrl: "https://api.example.com", apiKey: sandboxApiKey }),
    helpers: {
      async httpRequestWithAuthentication(_: string, request: unknown) {
        sent.push(request);
        throw error;
      },
    },
  };
  return { context: context as unknown as N8nContext, sent };
}

describe("a client over n8n's HTTP helper", () => {
  const isolate = new Error("No bridge acquired for this context");

  it.each([
    ["as it is", isolate],
    ["in n8n's own error", new NodeApiError(node, isolate as never)],
  ])("passes on an error of n8n's own at once, %s", async (_, error) => {
    const { context, sent } = failing(error);
    const client = await openClient(context, {});
    await expect(client.collect()).rejects.toThrow(/No bridge acquired|could not process/);
    expect(sent).toHaveLength(1);
    await expect(client.pages().next()).rejects.toThrow();
    await expect(client.page()).rejects.toThrow();
  });

  it("never passes on the key", async () => {
    const quoting = Object.assign(new Error(`Invalid value ${sandboxApiKey}`), { request: { key: sandboxApiKey } });
    const client = await openClient(failing(quoting).context, {});
    const error: unknown = await client.collect().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: "Invalid value …" });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(sandboxApiKey);
  });

  it("takes an error of the network for one", async () => {
    const { context } = failing(Object.assign(new Error("connect"), { code: "ENOTFOUND" }));
    const client = await openClient(context, { patienceMs: 0 });
    await expect(client.collect()).rejects.toThrow(/^There is no server of this name/);
  });
});

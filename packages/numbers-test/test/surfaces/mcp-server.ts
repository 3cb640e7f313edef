import { createHistoryAccess, createMcpServer, createSharedReport } from "@aihr-plugins/mcp-server";
import { Client, InMemoryTransport } from "@modelcontextprotocol/client";
import { claimAnswers } from "../claim-answers.ts";
import type { ReadingTask, Surface } from "../surface.ts";

/** The tools of the MCP server, called with the SDK's client, at the instant at which the report is read. */
export const mcpServer: Surface = {
  name: "MCP",
  async claims(task, referee) {
    const client = await connect(task);
    try {
      return await claimAnswers((tool, input) => call(client, tool.replaceAll("-", "_"), { ...input }), task, referee);
    } finally {
      await client.close();
    }
  },
};

async function connect({ baseUrl, apiKey, timeZone, readAt }: ReadingTask): Promise<Client> {
  const report = createSharedReport({
    openAccess: async () => ({ baseUrl, apiKey }),
    now: () => readAt,
    signal: new AbortController().signal,
    ...{ timeZone, withoutNames: false, answerWithinMs: 30_000 },
  });
  const history = createHistoryAccess({ withoutNames: false, now: () => readAt });
  const [here, there] = InMemoryTransport.createLinkedPair();
  await createMcpServer({ report, history, version: "1", withoutNames: false }).connect(there);
  const client = new Client({ name: "numbers test", version: "1" });
  await client.connect(here);
  return client;
}

async function call(client: Client, name: string, input: Readonly<Record<string, unknown>>): Promise<object> {
  const { structuredContent, content } = await client.callTool({ name, arguments: input });
  if (typeof structuredContent !== "object" || structuredContent === null) throw new Error(JSON.stringify(content));
  return structuredContent;
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeAnswers, describeHistoryAnswers } from "@aihr-plugins/answer-cases";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll } from "vitest";
import { bundle } from "../build/bundle.ts";

const folder = mkdtempSync(join(tmpdir(), "aihr-mcp-asked-"));
const clients: Client[] = [];

beforeAll(() => bundle(folder), 60_000);
afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the built server, and returns a function that asks its tools. */
async function start(args: readonly string[], env: Readonly<Record<string, string>>) {
  const client = new Client({ name: "test", version: "1" });
  clients.push(client);
  const command = { command: process.execPath, args: [join(folder, "aihr-mcp.js"), ...args] };
  await client.connect(new StdioClientTransport({ ...command, env: { HOME: folder, TZ: "UTC", ...env } }));
  return async (tool: string, input: object): Promise<object> => {
    const { structuredContent, content } = await client.callTool({
      name: tool.replaceAll("-", "_"),
      arguments: { ...input },
    });
    if (typeof structuredContent !== "object" || structuredContent === null) throw new Error(JSON.stringify(content));
    return structuredContent;
  };
}

describeAnswers("the built MCP server", ({ baseUrl, apiKey }) => {
  return start([], { AIHR_BASE_URL: baseUrl, AIHR_API_KEY: apiKey });
});

describeHistoryAnswers("the built MCP server", (path) => start(["--history", path], {}));

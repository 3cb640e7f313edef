import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeAnswers } from "@aihr-plugins/answer-cases";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll } from "vitest";
import { bundle } from "../build/bundle.ts";

const folder = mkdtempSync(join(tmpdir(), "aihr-mcp-asked-"));
const client = new Client({ name: "test", version: "1" });

afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

describeAnswers("the built MCP server", async ({ baseUrl, apiKey }) => {
  await bundle(folder);
  const env = { HOME: folder, TZ: "UTC", AIHR_BASE_URL: baseUrl, AIHR_API_KEY: apiKey };
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [join(folder, "aihr-mcp.js")], env }),
  );
  return async (tool, input) => {
    const { structuredContent, content } = await client.callTool({
      name: tool.replaceAll("-", "_"),
      arguments: { ...input },
    });
    if (typeof structuredContent !== "object" || structuredContent === null) throw new Error(JSON.stringify(content));
    return structuredContent;
  };
});

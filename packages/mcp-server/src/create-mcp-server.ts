import { McpServer } from "@modelcontextprotocol/server";
import { instructionsText } from "./instructions.ts";
import { registerPrompts } from "./prompts/register-prompts.ts";
import type { HistoryAccess } from "./reading/history-access.ts";
import type { SharedReport } from "./reading/shared-report.ts";
import { registerResources } from "./resources/register-resources.ts";
import { registerHistoryTools } from "./tools/register-history-tools.ts";
import { registerTools } from "./tools/register-tools.ts";

/** What a server is made of. */
export interface McpServerParts {
  readonly report: SharedReport;
  readonly history: HistoryAccess;
  readonly version: string;
  readonly withoutNames: boolean;
}

/** Creates a server with all tools, resources and prompts. Connect it to a transport. */
export function createMcpServer({ report, history, version, withoutNames }: McpServerParts): McpServer {
  const server = new McpServer(
    { name: "aihr-mcp", title: "AIHR learning report", version },
    {
      instructions: instructionsText({ withoutNames }),
      capabilities: { tools: fixed, resources: fixed, prompts: fixed },
    },
  );
  registerTools(server, report);
  registerHistoryTools(server, history);
  registerResources(server);
  registerPrompts(server);
  return server;
}

/** The lists are the same as long as the server runs. */
const fixed = { listChanged: false };

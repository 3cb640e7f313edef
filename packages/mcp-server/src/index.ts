/**
 * The MCP server over a learning report: tools, resources and prompts for AI assistants.
 *
 * @module @aihr-plugins/mcp-server
 */

export { createMcpServer, type McpServerParts } from "./create-mcp-server.ts";
export {
  createHistoryAccess,
  type HistoryAccess,
  type HistoryAccessOptions,
  type OpenHistoryReader,
} from "./reading/history-access.ts";
export { createSharedReport, type SharedReport, type SharedReportOptions } from "./reading/shared-report.ts";
export { type StdioOptions, serveOverStdio } from "./serve-over-stdio.ts";

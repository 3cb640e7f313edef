import {
  type HistoryInputs,
  type HistorySource,
  type HistoryToolName,
  historyTools,
  trend,
  whatChanged,
} from "@aihr-plugins/answers/history";
import type { McpServer, StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import type { HistoryAccess } from "../reading/history-access.ts";
import { historyInputSchemas } from "./input-schemas.ts";
import { historyOutputSchemas } from "./output-schemas.ts";
import { mcpToolName, readsOnly } from "./tool-names.ts";
import { answered } from "./tool-result.ts";

/**
 * Adds a tool for each kind of question about time. A server without a history has them too: their answer says how to
 * get one.
 */
export function registerHistoryTools(server: McpServer, history: HistoryAccess): void {
  const add = <Name extends HistoryToolName>(
    name: Name,
    inputSchema: StandardSchemaWithJSON<unknown, HistoryInputs[Name]>,
    answer: (source: HistorySource, input: HistoryInputs[Name]) => Promise<object>,
  ) => {
    const { title, description } = historyTools[name];
    const annotations = { title, ...readsOnly, openWorldHint: false };
    server.registerTool(
      mcpToolName(name),
      { title, description, inputSchema, outputSchema: historyOutputSchemas[name], annotations },
      (input: HistoryInputs[Name]) => answered(() => history.ask((source) => answer(source, input))),
    );
  };
  add("trend", historyInputSchemas.trend, trend);
  add("what-changed", historyInputSchemas["what-changed"], whatChanged);
}

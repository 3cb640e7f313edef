import {
  type AnswerInputs,
  type AnswerSource,
  type AnswerToolName,
  answerTools,
  comparePrograms,
  findLearner,
  getProgress,
  listStalled,
  teamSummary,
} from "@aihr-plugins/answers";
import { countText } from "@aihr-plugins/report";
import type { McpServer, ServerContext, StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import type { SharedReport } from "../reading/shared-report.ts";
import { inputSchemas, noInput } from "./input-schemas.ts";
import { outputSchemas, refreshedSchema } from "./output-schemas.ts";
import { progressReporter } from "./progress-reporter.ts";
import { mcpToolName, readsOnly } from "./tool-names.ts";
import { answered } from "./tool-result.ts";

/** Adds a tool for each kind of question, and one that reads the report again. */
export function registerTools(server: McpServer, report: SharedReport): void {
  const add = <Name extends AnswerToolName>(
    name: Name,
    inputSchema: StandardSchemaWithJSON<unknown, AnswerInputs[Name]>,
    answer: (source: AnswerSource, input: AnswerInputs[Name]) => object,
  ) => {
    const { title, description } = answerTools[name];
    server.registerTool(
      mcpToolName(name),
      { title, description, inputSchema, outputSchema: outputSchemas[name], annotations: { title, ...readsAihr } },
      (input: AnswerInputs[Name], context: ServerContext) =>
        answered(async () => answer(await report.source({ onProgress: progressReporter(context) }), input)),
    );
  };
  add("find-learner", inputSchemas["find-learner"], findLearner);
  add("get-progress", inputSchemas["get-progress"], getProgress);
  add("team-summary", inputSchemas["team-summary"], teamSummary);
  add("compare-programs", inputSchemas["compare-programs"], comparePrograms);
  add("list-stalled", inputSchemas["list-stalled"], listStalled);
  registerRefresh(server, report);
}

function registerRefresh(server: McpServer, report: SharedReport): void {
  const title = "Refresh Report";
  server.registerTool(
    "refresh_report",
    {
      title,
      description:
        "Reads the learning report from AIHR again. Answers come from one reading, which is renewed after an hour by itself: use this only if the user asks for newer figures.",
      inputSchema: noInput,
      outputSchema: refreshedSchema,
      annotations: { title, ...readsAihr },
    },
    (_input: object, context: ServerContext) =>
      answered(async () => {
        const { index, basis } = await report.source({ refresh: true, onProgress: progressReporter(context) });
        return { learners: countText(index.learners.length, "learner"), ...basis };
      }),
  );
}

const readsAihr = { ...readsOnly, openWorldHint: true };

import type { IExecuteFunctions, INodeExecutionData } from "n8n-workflow";
import { nodeErrorOf } from "../transport/node-error-of.ts";
import { capAnswer } from "./cap-answer.ts";
import { type ItemOperation, itemsOf, type Run } from "./common/operation.ts";
import { getLearners } from "./learner/get.operation.ts";
import { getAllLearners } from "./learner/get-all.operation.ts";
import { getAllPrograms } from "./program/get-all.operation.ts";
import { getAllProgress } from "./progress/get-all.operation.ts";
import { exportFile } from "./report/export-file.operation.ts";
import { getSummary } from "./report/get-summary.operation.ts";

const operations: Readonly<Record<string, ItemOperation>> = {
  "learner:getAll": getAllLearners,
  "progress:getAll": getAllProgress,
  "program:getAll": getAllPrograms,
  "report:getSummary": getSummary,
  "report:exportFile": exportFile,
};

const manyItems = 5000;

/** Runs the chosen operation for all input items. */
export async function run(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
  const chosen = `${context.getNodeParameter("resource", 0)}:${context.getNodeParameter("operation", 0)}`;
  const all = { context, now: Date.now() };
  const operation = operations[chosen];
  const items = operation === undefined ? await getLearners(all) : await each(all, operation);

  if (context.isToolExecution()) return capAnswer(items, Number(context.getNodeParameter("answerLimit", 0, 8000)));
  if (items.length > manyItems) {
    context.addExecutionHints({
      message: `${items.length} items are much to carry through a workflow. 'Export to File' gives them as one file.`,
      type: "info",
      location: "outputPane",
    });
  }
  return [...items];
}

async function each(all: Run, operation: ItemOperation): Promise<readonly INodeExecutionData[]> {
  const { context } = all;
  const items: INodeExecutionData[] = [];
  for (const itemIndex of context.getInputData().keys()) {
    try {
      for (const item of await operation({ ...all, itemIndex })) items.push(item);
    } catch (error) {
      const shown = nodeErrorOf(context.getNode(), error, itemIndex);
      if (!context.continueOnFail()) throw shown;
      items.push(...itemsOf([{ error: shown.message }], itemIndex));
    }
  }
  return items;
}

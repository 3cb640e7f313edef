import type { IExecuteFunctions, INodeExecutionData } from "n8n-workflow";
import { errorTextOf } from "../errors/error-text-of.ts";
import { nodeErrorOf } from "../errors/node-error-of.ts";
import { UserError } from "../errors/user-error.ts";
import { readWholeNumber } from "../parameters/read-number.ts";
import { answerOperationNames } from "./answer/answer.fields.ts";
import { answerOf } from "./answer/answer.operation.ts";
import { capAnswer } from "./cap-answer.ts";
import { type ItemOperation, itemsOf, type Run } from "./common/operation.ts";
import { isTool } from "./is-tool.ts";
import { getLearners } from "./learner/get.operation.ts";
import { getAllLearners } from "./learner/get-all.operation.ts";
import { getAllPrograms } from "./program/get-all.operation.ts";
import { getAllProgress } from "./progress/get-all.operation.ts";
import { buildDigest } from "./report/build-digest.operation.ts";
import { exportFile } from "./report/export-file.operation.ts";
import { getSnapshot } from "./report/get-snapshot.operation.ts";
import { getSummary } from "./report/get-summary.operation.ts";

type Operation = (run: Run) => Promise<readonly INodeExecutionData[]>;

const operations: ReadonlyMap<unknown, Operation> = new Map([
  [`answer:${answerOperationNames["compare-programs"]}`, forEachItem(answerOf("compare-programs"))],
  [`answer:${answerOperationNames["find-learner"]}`, forEachItem(answerOf("find-learner"))],
  [`answer:${answerOperationNames["get-progress"]}`, forEachItem(answerOf("get-progress"))],
  [`answer:${answerOperationNames["list-stalled"]}`, forEachItem(answerOf("list-stalled"))],
  [`answer:${answerOperationNames["team-summary"]}`, forEachItem(answerOf("team-summary"))],
  ["learner:get", getLearners],
  ["learner:getAll", forEachItem(getAllLearners)],
  ["progress:getAll", forEachItem(getAllProgress)],
  ["program:getAll", forEachItem(getAllPrograms)],
  ["report:buildDigest", forEachItem(buildDigest)],
  ["report:getSummary", forEachItem(getSummary)],
  ["report:getSnapshot", forEachItem(getSnapshot)],
  ["report:exportFile", forEachItem(exportFile)],
]);

const manyItems = 5000;

/** Runs the chosen operation for all input items. */
export async function route(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
  const resource = context.getNodeParameter("resource", 0);
  const chosen = context.getNodeParameter("operation", 0);
  const operation = operations.get(`${resource}:${chosen}`);
  if (operation === undefined) {
    const message = `'Resource' ${resource} has no operation ${chosen}.`;
    throw nodeErrorOf(context.getNode(), new UserError(message));
  }
  const answerLimit = readAnswerLimit(context);
  const notes: INodeExecutionData[] = [];
  const hint = (message: string) => {
    if (answerLimit === undefined) context.addExecutionHints({ message, type: "warning", location: "outputPane" });
    else notes.push({ json: { note: message }, pairedItem: { item: 0 } });
  };
  const items = await operation({ context, readAt: Date.now(), hint });

  // First, so that they are not cut.
  if (answerLimit !== undefined) return capAnswer([...notes, ...items], answerLimit);
  if (items.length > manyItems) {
    context.addExecutionHints({
      message: `${items.length} items are a lot for a workflow. 'Export to File' returns them as one file.`,
      type: "info",
      location: "outputPane",
    });
  }
  return [...items];
}

/** Returns how long a tool's answer may be; undefined if the node is no tool. */
function readAnswerLimit(context: IExecuteFunctions): number | undefined {
  if (!isTool(context)) return undefined;
  try {
    const limit = context.getNodeParameter("answerLimit", 0, 8000);
    return readWholeNumber(limit, "Answer Limit (Characters)", { least: 500 });
  } catch (error) {
    throw nodeErrorOf(context.getNode(), error);
  }
}

function forEachItem(operation: ItemOperation): Operation {
  return async ({ context, hint }) => {
    const items: INodeExecutionData[] = [];
    for (const itemIndex of context.getInputData().keys()) {
      try {
        for (const item of await operation({ context, hint, itemIndex, readAt: Date.now() })) items.push(item);
      } catch (error) {
        items.push(...itemsOf([{ error: errorTextOf(context, error, itemIndex) }], itemIndex));
      }
    }
    return items;
  };
}

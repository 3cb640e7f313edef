import { programTable } from "@aihr-plugins/report";
import type { INodeProperties } from "n8n-workflow";
import { scopeFilterField } from "../common/filter.fields.ts";
import { limitFields } from "../common/limit.fields.ts";
import { type ItemOperation, itemsOf } from "../common/operation.ts";
import { optionField } from "../common/option.fields.ts";
import { readOptions } from "../common/read-options.ts";
import { readScope } from "../common/read-scope.ts";
import { readLimit } from "../common/take.ts";
import { programRecord } from "./program-record.ts";

const show = { resource: ["program"], operation: ["getAll"] };

export const description: INodeProperties[] = [...limitFields(show), scopeFilterField(show), optionField(show)];

/** One item for each program, with the metrics of its learners, most learners first. */
export const getAllPrograms: ItemOperation = async (run) => {
  const { context, itemIndex, now } = run;
  const { row } = readOptions(context.getNodeParameter("options", itemIndex, {}), now);
  const table = programTable(await readScope(run), row);
  return itemsOf(table.slice(0, readLimit(run)).map(programRecord), itemIndex);
};

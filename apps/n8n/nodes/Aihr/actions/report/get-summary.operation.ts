import { metrics } from "@aihr-plugins/report";
import type { INodeProperties } from "n8n-workflow";
import { scopeFilterField } from "../common/filter.fields.ts";
import { metricRecord } from "../common/metric-record.ts";
import { type ItemOperation, itemsOf } from "../common/operation.ts";
import { optionField } from "../common/option.fields.ts";
import { readOptions } from "../common/read-options.ts";
import { readScope } from "../common/read-scope.ts";

const show = { resource: ["report"], operation: ["getSummary"] };

export const description: INodeProperties[] = [scopeFilterField(show), optionField(show)];

/** One item with every metric of the report. */
export const getSummary: ItemOperation = async (run) => {
  const { context, itemIndex, now } = run;
  const { row } = readOptions(context.getNodeParameter("options", itemIndex, {}), now);
  return itemsOf([metricRecord(metrics(await readScope(run), row))], itemIndex);
};

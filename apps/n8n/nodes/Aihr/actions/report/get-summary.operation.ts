import { metrics } from "@aihr-plugins/report";
import type { INodeProperties } from "n8n-workflow";
import { scopeFilterField } from "../common/filter.fields.ts";
import { metricRecord } from "../common/metric-record.ts";
import { type ItemOperation, itemsOf } from "../common/operation.ts";
import { includeTexts, optionField } from "../common/option.fields.ts";
import { readLearners } from "../common/read-matched.ts";
import { readOptions } from "../common/read-options.ts";
import { roundedRecord } from "../common/rounded.ts";
import { summaryTexts } from "./summary-texts.ts";

const show = { resource: ["report"], operation: ["getSummary"] };

/** The fields of Report: Get Summary. */
export const description: INodeProperties[] = [scopeFilterField(show), optionField(show, [includeTexts])];

/** One item with every metric of the report, and when it was read. */
export const getSummary: ItemOperation = async (run) => {
  const { row, texts, isExact } = readOptions(run);
  const figures = metrics(await readLearners(run), row);
  const record = {
    ...roundedRecord(metricRecord(figures), isExact),
    readAt: new Date(run.readAt).toISOString(),
    ...(texts ? { texts: summaryTexts(figures, row) } : {}),
  };
  return itemsOf([record], run.itemIndex);
};

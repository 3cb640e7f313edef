import type { INodeProperties, INodePropertyOptions } from "n8n-workflow";
import { filterFields } from "../common/filter.fields.ts";
import { limitFields } from "../common/limit.fields.ts";
import { type ItemOperation, itemsOf } from "../common/operation.ts";
import { optionField, withoutPrograms } from "../common/option.fields.ts";
import { rowPages } from "../common/read-matched.ts";
import { readOptions } from "../common/read-options.ts";
import { roundedRecord } from "../common/rounded.ts";
import { sortField } from "../common/sort.fields.ts";
import { readSorting, sortBy } from "../common/sort-by.ts";
import { readLimit, take } from "../common/take.ts";
import { progressRecord } from "./progress-record.ts";

const show = { resource: ["progress"], operation: ["getAll"] };

const sortChoices: readonly INodePropertyOptions[] = [
  { name: "Last Activity", value: "lastActivity" },
  { name: "Learner Name", value: "learnerName" },
  { name: "Program", value: "program" },
  { name: "Progress", value: "progressPercent" },
];

/** The fields of Progress: Get Many. */
export const description: INodeProperties[] = [
  ...limitFields(show),
  filterFields(show),
  sortField(show, sortChoices),
  optionField(show, [withoutPrograms]),
];

/** One flat item for each learner and program that match. */
export const getAllProgress: ItemOperation = async (run) => {
  const limit = readLimit(run);
  const { isExact } = readOptions(run);
  const sorting = readSorting(run.context.getNodeParameter("sort", run.itemIndex, {}), sortChoices);
  const rows = await take(rowPages(run), sorting === undefined ? limit : undefined);
  const sorted = sorting ? sortBy(rows, sorting, (row) => row) : rows;
  const records = sorted.slice(0, limit).map((row) => roundedRecord(progressRecord(row), isExact));
  return itemsOf(records, run.itemIndex);
};

import type { INodeProperties, INodePropertyOptions } from "n8n-workflow";
import { filterFields } from "../common/filter.fields.ts";
import { limitFields } from "../common/limit.fields.ts";
import { type ItemOperation, itemsOf } from "../common/operation.ts";
import { optionField } from "../common/option.fields.ts";
import { readLearners } from "../common/read-matched.ts";
import { readOptions } from "../common/read-options.ts";
import { sortField } from "../common/sort.fields.ts";
import { readSorting, sortBy } from "../common/sort-by.ts";
import { readLimit } from "../common/take.ts";
import { learnerOutput, readOutput } from "./learner-output.ts";
import { outputFields } from "./output.fields.ts";
import { simplifiedLearner } from "./simplified-learner.ts";

const show = { resource: ["learner"], operation: ["getAll"] };

const sortChoices: readonly INodePropertyOptions[] = [
  { name: "Average Progress", value: "averageProgress" },
  { name: "Last Activity", value: "lastActivity" },
  { name: "Learner Name", value: "learnerName" },
  { name: "Total Hours Studied", value: "totalHoursStudied" },
];

/** The fields of Learner: Get Many. */
export const description: INodeProperties[] = [
  ...limitFields(show),
  ...outputFields(show),
  filterFields(show),
  sortField(show, sortChoices),
  optionField(show),
];

/** One item for each learner who matches. */
export const getAllLearners: ItemOperation = async (run) => {
  const { context, itemIndex } = run;
  const { row } = readOptions(run);
  const limit = readLimit(run);
  const sorting = readSorting(context.getNodeParameter("sort", itemIndex, {}), sortChoices);
  const isRaw = readOutput(run) === "raw";
  const output = learnerOutput(run);

  const learners = await readLearners(run, { isRaw, limit: sorting === undefined ? limit : undefined });
  const sorted = sorting ? sortBy(learners, sorting, (learner) => simplifiedLearner(learner, row)) : learners;
  return itemsOf(sorted.slice(0, limit).map(output), itemIndex);
};

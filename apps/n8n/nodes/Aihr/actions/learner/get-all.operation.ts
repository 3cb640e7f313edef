import type { INodeProperties } from "n8n-workflow";
import { filterFields } from "../common/filter.fields.ts";
import { limitFields } from "../common/limit.fields.ts";
import { type ItemOperation, itemsOf } from "../common/operation.ts";
import { optionField } from "../common/option.fields.ts";
import { readLearners } from "../common/read-matched.ts";
import { readOptions } from "../common/read-options.ts";
import { sortField } from "../common/sort.fields.ts";
import { readSorting, sortBy } from "../common/sort-by.ts";
import { readLimit } from "../common/take.ts";
import { learnerOutput } from "./learner-output.ts";
import { outputFields } from "./output.fields.ts";
import { simplifiedLearner } from "./simplified-learner.ts";

const show = { resource: ["learner"], operation: ["getAll"] };

export const description: INodeProperties[] = [
  ...limitFields(show),
  ...outputFields(show),
  filterFields(show),
  sortField(show, [
    { name: "Average Progress", value: "averageProgress" },
    { name: "Last Activity", value: "lastActivity" },
    { name: "Learner Name", value: "learnerName" },
    { name: "Total Hours Studied", value: "totalHoursStudied" },
  ]),
  optionField(show),
];

/** One item for each learner who matches. */
export const getAllLearners: ItemOperation = async (run) => {
  const { context, itemIndex } = run;
  const { row } = readOptions(run);
  const limit = readLimit(run);
  const sorting = readSorting(context.getNodeParameter("sort", itemIndex, {}));

  const isRaw = context.getNodeParameter("output", itemIndex, "simplified") === "raw";
  const learners = await readLearners(run, { isRaw, limit: sorting === undefined ? limit : undefined });
  const sorted = sorting ? sortBy(learners, sorting, (learner) => simplifiedLearner(learner, row)) : learners;
  return itemsOf(sorted.slice(0, limit).map(learnerOutput(run, row)), itemIndex);
};

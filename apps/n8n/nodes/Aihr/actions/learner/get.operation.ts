import type { INodeExecutionData, INodeProperties } from "n8n-workflow";
import { itemsOf, type Run } from "../common/operation.ts";
import { optionField } from "../common/option.fields.ts";
import { readOptions } from "../common/read-options.ts";
import { type Found, findLearners } from "./find-learners.ts";
import { learnerOutput } from "./learner-output.ts";
import { outputFields } from "./output.fields.ts";

const show = { resource: ["learner"], operation: ["get"] };

export const description: INodeProperties[] = [
  {
    displayName: "Learner",
    name: "learner",
    type: "resourceLocator",
    required: true,
    default: { mode: "list", value: "" },
    description: "The learner to get",
    displayOptions: { show },
    modes: [
      {
        displayName: "From List",
        name: "list",
        type: "list",
        placeholder: "e.g. Jane Doe",
        typeOptions: { searchListMethod: "searchLearners", searchable: true },
      },
      { displayName: "By Name", name: "name", type: "string", placeholder: "e.g. Jane Doe" },
      { displayName: "By ID", name: "id", type: "string", placeholder: "e.g. 550e8400-e29b-41d4-a716-446655440000" },
    ],
  },
  {
    displayName: "When Not Found",
    name: "notFound",
    type: "options",
    options: [
      { name: "Return an Empty Item", value: "empty" },
      { name: "Skip", value: "skip", description: "Return nothing for this input item" },
      { name: "Stop", value: "stop", description: "Stop with a message that suggests similar names" },
    ],
    default: "stop",
    description: "What to do when there is no such learner",
    displayOptions: { show },
  },
  ...outputFields(show),
  optionField(show),
];

/** The learners that the input items ask for, in the order of the items, with as few requests as possible. */
export async function getLearners(run: Run): Promise<readonly INodeExecutionData[]> {
  const found = await findLearners(run);
  return found.flatMap((each) => outputOf(run, each));
}

function outputOf(run: Run, { itemIndex, learner, errorText }: Found): readonly INodeExecutionData[] {
  if (errorText !== undefined) return itemsOf([{ error: errorText }], itemIndex);
  if (learner !== undefined) {
    const item = { ...run, itemIndex };
    return itemsOf([learnerOutput(item, readOptions(item).row)(learner)], itemIndex);
  }
  return run.context.getNodeParameter("notFound", itemIndex, "stop") === "empty" ? itemsOf([{}], itemIndex) : [];
}

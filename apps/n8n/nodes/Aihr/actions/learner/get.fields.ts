import type { INodeProperties, INodePropertyOptions } from "n8n-workflow";
import { optionField } from "../common/option.fields.ts";
import { outputFields } from "./output.fields.ts";

const show = { resource: ["learner"], operation: ["get"] };

/** What to do when there is no such learner. */
export const notFoundChoices: readonly INodePropertyOptions[] = [
  { name: "Return an Empty Item", value: "empty" },
  { name: "Skip", value: "skip", description: "Return nothing for this input item" },
  { name: "Stop", value: "stop", description: "Stop with a message that suggests similar names" },
];

/** The fields of Learner: Get. */
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
    options: [...notFoundChoices],
    default: "stop",
    description: "What to do when there is no such learner",
    displayOptions: { show },
  },
  ...outputFields(show),
  optionField(show),
];

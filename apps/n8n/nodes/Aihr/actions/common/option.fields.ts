import type { IDisplayOptions, INodeProperties } from "n8n-workflow";
import { requestFields } from "./request.fields.ts";

/** How to read the report, and how to count days in it. */
const reading: INodeProperties[] = [
  {
    displayName: "If the Report Is Incomplete",
    name: "incomplete",
    type: "options",
    options: [
      { name: "Stop", value: "stop", description: "Stop with a message that says how many learners are missing" },
      { name: "Continue", value: "continue", description: "Return what came, and show a hint" },
    ],
    default: "stop",
    description: "What to do when the API delivers fewer learners than it announced",
  },
  ...requestFields,
  {
    displayName: "Strict Mode",
    name: "strict",
    type: "boolean",
    default: false,
    description: "Whether to read the report again when learners join or leave while it is read",
  },
];

const stalledAfterDays: INodeProperties = {
  displayName: "Stalled After (Days)",
  name: "days",
  type: "number",
  typeOptions: { minValue: 1 },
  default: 30,
  description: "Days without activity after which progress is stalled, and up to which a learner is active",
};

const timeZone: INodeProperties = {
  displayName: "Time Zone",
  name: "timeZone",
  type: "string",
  default: "",
  placeholder: "e.g. Europe/Amsterdam",
  description: "In which calendar days are told apart. UTC unless set.",
};

export const withoutPrograms: INodeProperties = {
  displayName: "Include Learners Without Programs",
  name: "withoutPrograms",
  type: "boolean",
  default: false,
  description: "Whether learners who have no program get one row, whose program is empty",
};

/** The node's options, in alphabetical order, with those that only this operation has. */
export function optionField(show: IDisplayOptions["show"] & {}, own: readonly INodeProperties[] = []): INodeProperties {
  return {
    displayName: "Options",
    name: "options",
    type: "collection",
    placeholder: "Add Option",
    default: {},
    displayOptions: { show },
    options: [...reading, stalledAfterDays, timeZone, ...own].sort((one, other) =>
      one.displayName < other.displayName ? -1 : 1,
    ),
  };
}

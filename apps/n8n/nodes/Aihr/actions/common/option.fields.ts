import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from "n8n-workflow";
import { requestFields } from "./request.fields.ts";

/** What to do with an incomplete report. */
export const incompleteChoices: readonly INodePropertyOptions[] = [
  { name: "Stop", value: "stop", description: "Stop with a message that says what is missing" },
  { name: "Continue", value: "continue", description: "Return what was read, and show a hint" },
];

const strictMode: INodeProperties = {
  displayName: "Strict Mode",
  name: "strict",
  type: "boolean",
  default: false,
  description: "Whether to read the report again when learners join or leave while it is read",
};

/** How to read the report, and how to count days in it. */
const reading: INodeProperties[] = [
  {
    displayName: "If the Report Is Incomplete",
    name: "incomplete",
    type: "options",
    options: [...incompleteChoices],
    default: "stop",
    description:
      "What to do when learners are or may be missing: the API listed too few, they changed while the report was read, or an ID is not in it",
  },
  ...requestFields,
  strictMode,
];

const stalledAfterDays: INodeProperties = {
  displayName: "Stalled After (Days)",
  name: "days",
  type: "number",
  typeOptions: { minValue: 1 },
  default: 30,
  description:
    "Calendar days without activity after which an enrollment is stalled, and up to which a learner is active",
};

const timeZone: INodeProperties = {
  displayName: "Time Zone",
  name: "timeZone",
  type: "string",
  default: "",
  placeholder: "e.g. Europe/Amsterdam",
  description: "Time zone for counting calendar days and for dates without an offset. Defaults to the workflow's.",
};

const exactNumbers: INodeProperties = {
  displayName: "Exact Numbers",
  name: "exactNumbers",
  type: "boolean",
  default: false,
  description: "Whether to keep all decimals, for calculations. Otherwise numbers have at most two.",
};

/** Whether learners in no program come out. */
export const withoutPrograms: INodeProperties = {
  displayName: "Include Learners Without Programs",
  name: "withoutPrograms",
  type: "boolean",
  default: false,
  description: "Whether learners in no program get one row, whose program is empty",
};

/** Whether to add the metrics in words. */
export const includeTexts: INodeProperties = {
  displayName: "Include Texts",
  name: "texts",
  type: "boolean",
  default: false,
  description: "Whether to add the main metrics in words, such as 83% or 109 learners, for messages",
};

/** The node's options, in alphabetical order, with those that only this operation has. */
export function optionField(show: IDisplayOptions["show"] & {}, own: readonly INodeProperties[] = []): INodeProperties {
  return collectionOf(show, [...reading, exactNumbers, stalledAfterDays, timeZone, ...own]);
}

/** The options of an operation that takes complete reports with exact numbers only, as a history does. */
export function completeOptionField(
  show: IDisplayOptions["show"] & {},
  own: readonly INodeProperties[] = [],
): INodeProperties {
  return collectionOf(show, [...requestFields, strictMode, timeZone, ...own]);
}

function collectionOf(show: IDisplayOptions["show"] & {}, options: readonly INodeProperties[]): INodeProperties {
  return {
    displayName: "Options",
    name: "options",
    type: "collection",
    placeholder: "Add Option",
    default: {},
    displayOptions: { show },
    options: [...options].sort((a, b) => (a.displayName < b.displayName ? -1 : 1)),
  };
}

import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from "n8n-workflow";

/** What the Status filter calls a status. */
export const statusChoices: readonly INodePropertyOptions[] = [
  {
    name: "At Risk",
    value: "at-risk",
    description: "In progress, not stalled, and either quiet for half of the days or over the program's duration",
  },
  { name: "Completed", value: "completed" },
  { name: "In Progress", value: "in-progress" },
  { name: "Not Started", value: "not-started" },
  {
    name: "Stalled",
    value: "stalled",
    description: "In progress, no activity for more than 30 days unless set",
  },
  { name: "Unknown", value: "unknown", description: "The API reports neither progress nor time" },
];

const learnerIds: INodeProperties = {
  displayName: "Learner IDs",
  name: "learnerIds",
  type: "string",
  default: "",
  placeholder: "e.g. 550e8400-e29b-41d4-a716-446655440000",
  description: "Only these learners, separated by commas or line breaks, or a list from an expression",
};

const programs: INodeProperties = {
  displayName: "Program Names or IDs",
  name: "programs",
  type: "multiOptions",
  typeOptions: { loadOptionsMethod: "getPrograms" },
  default: [],
  description:
    'Only these programs, by abbreviation or name. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

const programSkus: INodeProperties = {
  displayName: "Program SKUs",
  name: "programSkus",
  type: "string",
  default: "",
  placeholder: "e.g. PRG-40417, PRG-11873",
  description: "Only these programs, by SKU as AIHR lists them, separated by commas. A SKU is not an abbreviation.",
};

const rowFilters: INodeProperties[] = [
  {
    displayName: "Active Since",
    name: "activeSince",
    type: "dateTime",
    default: "",
    description: "Only progress that changed at this time or later",
  },
  {
    displayName: "Progress From (%)",
    name: "progressFrom",
    type: "number",
    typeOptions: { minValue: 0, maxValue: 100 },
    default: 0,
    description: "Only progress of at least this percentage",
  },
  {
    displayName: "Progress To (%)",
    name: "progressTo",
    type: "number",
    typeOptions: { minValue: 0, maxValue: 100 },
    default: 100,
    description: "Only progress of at most this percentage",
  },
  {
    displayName: "Stalled Since",
    name: "stalledSince",
    type: "dateTime",
    default: "",
    description: "Only progress that has begun, is not completed, and has not changed since this time",
  },
  {
    displayName: "Status",
    name: "status",
    type: "multiOptions",
    options: [...statusChoices],
    default: [],
    description: "Only enrollments with one of these statuses",
  },
];

/** Which learners and programs to report on. Metrics take only these: a filter by status would change their meaning. */
export function scopeFilterField(show: IDisplayOptions["show"] & {}): INodeProperties {
  return filterField(show, [learnerIds, programs, programSkus]);
}

/** Which learners and programs to report on, and which enrollments. */
export function filterFields(show: IDisplayOptions["show"] & {}): INodeProperties {
  return filterField(show, [learnerIds, programs, programSkus, ...rowFilters]);
}

function filterField(show: IDisplayOptions["show"] & {}, options: INodeProperties[]): INodeProperties {
  return {
    displayName: "Filters",
    name: "filters",
    type: "collection",
    placeholder: "Add Filter",
    default: {},
    displayOptions: { show },
    options: [...options].sort((a, b) => (a.displayName < b.displayName ? -1 : 1)),
  };
}

import type { IDisplayOptions, INodeProperties } from "n8n-workflow";

const learnerIds: INodeProperties = {
  displayName: "Learner IDs",
  name: "learnerIds",
  type: "string",
  default: "",
  placeholder: "e.g. 550e8400-e29b-41d4-a716-446655440000",
  description: "Only these learners, separated by commas",
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
    options: [
      { name: "Completed", value: "completed" },
      { name: "In Progress", value: "in-progress" },
      { name: "Not Started", value: "not-started" },
      {
        name: "Stalled",
        value: "stalled",
        description: "In progress, without activity for more than 30 days unless set",
      },
    ],
    default: [],
    description: "Only progress with one of these statuses",
  },
];

/** Whom to report on. Statistics take these only: a filter by status would change what they mean. */
export function scopeFilterField(show: IDisplayOptions["show"] & {}): INodeProperties {
  return filterField(show, [learnerIds, programs, programSkus]);
}

/** Whom to report on, and with which progress. */
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
    options: [...options].sort((one, other) => (one.displayName < other.displayName ? -1 : 1)),
  };
}

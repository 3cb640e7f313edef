import type { INodeProperties, INodePropertyOptions } from "n8n-workflow";
import { requestFields } from "../Aihr/actions/common/request.fields.ts";

/** The kinds of events. */
export const eventChoices: readonly INodePropertyOptions[] = [
  {
    name: "Enrollment Stalled",
    value: "enrollmentStalled",
    description: "A learner has a program in progress, and no activity in it for more than 30 days unless set",
  },
  { name: "Learner Added", value: "learnerAdded", description: "A learner is in the report for the first time" },
  {
    name: "Learner Removed",
    value: "learnerRemoved",
    description: "A learner is no longer in the report. The event has no name, because names are not remembered.",
  },
  { name: "Learner Returned", value: "learnerReturned", description: "A removed learner is in the report again" },
  {
    name: "Milestone Reached",
    value: "milestoneReached",
    description: "Progress in a program reaches 25, 50 or 75%, unless set",
  },
  { name: "Program Completed", value: "programCompleted", description: "A learner completes a program" },
  { name: "Program Started", value: "programStarted", description: "A learner begins a program" },
  { name: "Progress Made", value: "progressMade", description: "Progress in a program grows" },
];

/** The trigger's parameters: events, filters and options. */
export const triggerFields: INodeProperties[] = [
  {
    displayName: "Events",
    name: "events",
    type: "multiOptions",
    required: true,
    options: [...eventChoices],
    default: ["programCompleted"],
    description: "When to start the workflow",
    hint: "The first poll is a baseline without events, unless you choose Include Already Stalled. So is the next poll after you choose a credential with another base URL.",
  },
  {
    displayName: "Filters",
    name: "filters",
    type: "collection",
    placeholder: "Add Filter",
    default: {},
    options: [
      {
        displayName: "Program Names or IDs",
        name: "programs",
        type: "multiOptions",
        typeOptions: { loadOptionsMethod: "getPrograms" },
        default: [],
        description:
          'Only events of these programs, by abbreviation or name, and of learners in them. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
      },
      {
        displayName: "Program SKUs",
        name: "programSkus",
        type: "string",
        default: "",
        placeholder: "e.g. PRG-40417, PRG-11873",
        description:
          "Only these programs, by SKU as AIHR lists them, separated by commas. When you change them, the next poll is a new baseline without events.",
      },
    ],
  },
  {
    displayName: "Options",
    name: "options",
    type: "collection",
    placeholder: "Add Option",
    default: {},
    options: [
      {
        displayName: "Include Already Stalled",
        name: "includeStalled",
        type: "boolean",
        default: false,
        description:
          "Whether the first poll has an Enrollment Stalled event for each enrollment that has stalled by then. Otherwise it has no events.",
      },
      {
        displayName: "Milestones (%)",
        name: "milestones",
        type: "string",
        default: "25, 50, 75",
        placeholder: "e.g. 25, 50, 75",
        description: "Percentages that start the workflow when progress reaches them, separated by commas",
      },
      ...requestFields,
      {
        displayName: "Stalled After (Days)",
        name: "days",
        type: "number",
        typeOptions: { minValue: 1 },
        default: 30,
        description: "Calendar days without activity after which an enrollment is stalled, in the workflow's time zone",
      },
    ],
  },
];

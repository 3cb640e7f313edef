import type { INodeProperties } from "n8n-workflow";
import { requestFields } from "../Aihr/actions/common/request.fields.ts";

/** What to be told of. */
export const triggerFields: INodeProperties[] = [
  {
    displayName: "Events",
    name: "events",
    type: "multiOptions",
    required: true,
    options: [
      { name: "Learner Added", value: "learnerAdded", description: "Somebody is in the report for the first time" },
      {
        name: "Learner Stalled",
        value: "learnerStalled",
        description: "A program was begun, and nothing has happened in it for days",
      },
      {
        name: "Milestone Reached",
        value: "milestoneReached",
        description: "Progress in a program crosses 25, 50 or 75%",
      },
      { name: "Program Completed", value: "programCompleted", description: "A learner completes a program" },
      { name: "Program Started", value: "programStarted", description: "A learner begins a program" },
      { name: "Progress Made", value: "progressMade", description: "Progress in a program grows" },
    ],
    default: ["programCompleted"],
    description: "When to start the workflow",
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
          'Only events of these programs, by abbreviation or name. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
      },
      {
        displayName: "Program SKUs",
        name: "programSkus",
        type: "string",
        default: "",
        placeholder: "e.g. PRG-40417, PRG-11873",
        description:
          "Only these programs, by SKU as AIHR lists them, separated by commas. When you change them, the next poll only takes note of how everything stands.",
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
        displayName: "Milestones (%)",
        name: "milestones",
        type: "string",
        default: "25, 50, 75",
        placeholder: "e.g. 25, 50, 75",
        description: "Percentages whose crossing is told, separated by commas",
      },
      ...requestFields,
      {
        displayName: "Stalled After (Days)",
        name: "days",
        type: "number",
        typeOptions: { minValue: 1 },
        default: 30,
        description: "Days without activity after which a learner has stalled",
      },
    ],
  },
];

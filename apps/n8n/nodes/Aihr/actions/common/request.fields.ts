import type { INodeProperties } from "n8n-workflow";

/** How to send requests, in the action node and in the trigger. */
export const requestFields: readonly INodeProperties[] = [
  {
    displayName: "Page Size",
    name: "pageSize",
    type: "number",
    typeOptions: { minValue: 1, maxValue: 10000 },
    default: 100,
    description: "How many learners to ask for in one request",
  },
  {
    displayName: "Parallel Requests",
    name: "parallelRequests",
    type: "number",
    typeOptions: { minValue: 1, maxValue: 50 },
    default: 4,
    description: "How many requests to make at once. Fewer are made while the API answers that it is too busy.",
  },
];

import type { INodeProperties } from "n8n-workflow";

/** Resource and operation. */
export const resourceFields: INodeProperties[] = [
  {
    displayName: "Resource",
    name: "resource",
    type: "options",
    noDataExpression: true,
    options: [
      { name: "Learner", value: "learner" },
      { name: "Program", value: "program" },
      { name: "Progress", value: "progress" },
      { name: "Report", value: "report" },
    ],
    default: "learner",
  },
  {
    displayName: "Operation",
    name: "operation",
    type: "options",
    noDataExpression: true,
    displayOptions: { show: { resource: ["learner"] } },
    options: [
      {
        name: "Get",
        value: "get",
        description: "Retrieve one learner by ID or name, with the progress in each program",
        action: "Get a learner",
      },
      {
        name: "Get Many",
        value: "getAll",
        description: "Retrieve learners, filtered by program, status, progress or activity",
        action: "Get many learners",
      },
    ],
    default: "getAll",
  },
  {
    displayName: "Operation",
    name: "operation",
    type: "options",
    noDataExpression: true,
    displayOptions: { show: { resource: ["program"] } },
    options: [
      {
        name: "Get Many",
        value: "getAll",
        description: "Retrieve the programs with the metrics of their learners",
        action: "Get many programs",
      },
    ],
    default: "getAll",
  },
  {
    displayName: "Operation",
    name: "operation",
    type: "options",
    noDataExpression: true,
    displayOptions: { show: { resource: ["progress"] } },
    options: [
      {
        name: "Get Many",
        value: "getAll",
        description: "Retrieve one flat row for each learner and program",
        action: "Get many rows of progress",
      },
    ],
    default: "getAll",
  },
  {
    displayName: "Operation",
    name: "operation",
    type: "options",
    noDataExpression: true,
    displayOptions: { show: { resource: ["report"] } },
    options: [
      {
        name: "Export to File",
        value: "exportFile",
        description: "Write the rows of progress to one CSV or JSON Lines file",
        action: "Export a report to a file",
      },
      {
        name: "Get Summary",
        value: "getSummary",
        description: "Retrieve all metrics of the learning report",
        action: "Get the summary of a report",
      },
    ],
    default: "getSummary",
  },
];

import type { INodeProperties } from "n8n-workflow";

/** Resource and operation. */
export const resourceFields: INodeProperties[] = [
  {
    displayName: "Resource",
    name: "resource",
    type: "options",
    noDataExpression: true,
    options: [
      { name: "Answer", value: "answer" },
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
    displayOptions: { show: { resource: ["answer"] } },
    options: [
      {
        name: "Compare Programs",
        value: "comparePrograms",
        description: "Answer which programs are best or worst at something, in a short table",
        action: "Answer with a comparison of programs",
      },
      {
        name: "Find Learner",
        value: "findLearner",
        description: "Answer who matches a name, is in a program or has a status",
        action: "Answer with the learners who match",
      },
      {
        name: "Get Progress",
        value: "getProgress",
        description: "Answer how far one learner is, or ask which one is meant",
        action: "Answer with the progress of a learner",
      },
      {
        name: "List Stalled",
        value: "listStalled",
        description: "Answer which enrollments have stalled or may",
        action: "Answer with stalled enrollments",
      },
      {
        name: "Team Summary",
        value: "teamSummary",
        description: "Answer with the figures of all learners or of one program",
        action: "Answer with a team summary",
      },
    ],
    default: "teamSummary",
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
        name: "Build Digest",
        value: "buildDigest",
        description: "Write what changed since the last digest, as an email, for Slack and for Teams",
        action: "Build a digest of a report",
      },
      {
        name: "Export to File",
        value: "exportFile",
        description: "Write the rows of progress to one CSV or JSON Lines file",
        action: "Export a report to a file",
      },
      {
        name: "Get Snapshot",
        value: "getSnapshot",
        description: "Retrieve the whole report in one item, to record it in a history",
        action: "Get a snapshot of a report",
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

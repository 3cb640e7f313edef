import { type AnswerInput, type AnswerToolName, answerTools, learnerStatuses } from "@aihr-plugins/answers";
import type { INodeProperties, INodePropertyOptions } from "n8n-workflow";
import { optionField } from "../common/option.fields.ts";

/** The name of each tool's operation. */
export const answerOperationNames = {
  "compare-programs": "comparePrograms",
  "find-learner": "findLearner",
  "get-progress": "getProgress",
  "list-stalled": "listStalled",
  "team-summary": "teamSummary",
} as const satisfies Readonly<Record<AnswerToolName, string>>;

/** What the Learner Status field offers. */
export const learnerStatusChoices: readonly INodePropertyOptions[] = [
  { name: "Any", value: "any" },
  ...learnerStatuses.map((status) => ({ name: titleOf(status), value: status })),
];

/** The label of an input, by its name. */
export const inputLabels: Readonly<Record<string, string>> = {
  query: "Query",
  program: "Program",
  status: "Learner Status",
  limit: "Limit",
  learner: "Learner",
  programs: "Programs",
  sortBy: "Sort By",
  lowestFirst: "Lowest First",
  days: "Days",
  atRisk: "At Risk",
};

const withoutNames: INodeProperties = {
  displayName: "Without Names",
  name: "withoutNames",
  type: "boolean",
  default: false,
  description: "Whether to show and find learners by ID only, so that no names go to the AI model's provider",
};

const defaultNumbers: Readonly<Record<string, number>> = { "list-stalled days": 30, "compare-programs limit": 100 };

/** The fields of Answer: a field for each input of its tool, in the words that other assistants read. */
export const description: INodeProperties[] = [
  ...toolNames().flatMap((tool) =>
    Object.entries(answerTools[tool].inputs).map(([name, input]) => fieldOf(tool, name, input)),
  ),
  optionField({ resource: ["answer"] }, [withoutNames]),
];

/** Every tool, in the order of the operations. */
function toolNames(): readonly AnswerToolName[] {
  return ["compare-programs", "find-learner", "get-progress", "list-stalled", "team-summary"];
}

function fieldOf(tool: AnswerToolName, name: string, { type, description, isRequired }: AnswerInput): INodeProperties {
  const common = {
    displayName: inputLabels[name] ?? name,
    name,
    description,
    ...(isRequired && { required: true }),
    displayOptions: { show: { resource: ["answer"], operation: [answerOperationNames[tool]] } },
  };
  switch (type) {
    case "text":
      return { ...common, type: "string", default: "" };
    case "number":
      return {
        ...common,
        type: "number",
        typeOptions: { minValue: 1 },
        default: defaultNumbers[`${tool} ${name}`] ?? 10,
      };
    case "boolean":
      return { ...common, type: "boolean", default: false };
    case "choice":
      return { ...common, type: "options", options: [...learnerStatusChoices], default: "any" };
  }
}

/** `not-started` is `Not Started`. */
function titleOf(status: string): string {
  return status.replace(
    /(?:^|-)(\w)/g,
    (found, letter: string) => (found.length > 1 ? " " : "") + letter.toUpperCase(),
  );
}

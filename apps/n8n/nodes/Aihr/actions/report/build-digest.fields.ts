import { goalMetrics } from "@aihr-plugins/digest";
import { metricTable } from "@aihr-plugins/report";
import type { INodeProperties, INodePropertyOptions } from "n8n-workflow";
import { scopeFilterField } from "../common/filter.fields.ts";
import { completeOptionField } from "../common/option.fields.ts";
import { forExcel } from "./export-file.fields.ts";

const show = { resource: ["report"], operation: ["buildDigest"] };

/** The rates that can have a goal. */
export const goalChoices: readonly INodePropertyOptions[] = metricTable
  .filter(({ key }) => goalMetrics.includes(key))
  .map(({ key, title, definition }) => ({ name: title, value: key, description: definition }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const goals: INodeProperties = {
  displayName: "Goals",
  name: "goals",
  type: "fixedCollection",
  typeOptions: { multipleValues: true },
  placeholder: "Add Goal",
  default: {},
  description: "Rates that the digest compares with a goal",
  options: [
    {
      displayName: "Goal",
      name: "goal",
      values: [
        {
          displayName: "Metric",
          name: "metric",
          type: "options",
          options: [...goalChoices],
          default: "completionRate",
        },
        {
          displayName: "Percent",
          name: "percent",
          type: "number",
          typeOptions: { minValue: 0, maxValue: 100 },
          default: 50,
        },
      ],
    },
  ],
};

/** The fields of Report: Build Digest. */
export const description: INodeProperties[] = [
  {
    displayName: "Previous Digest",
    name: "previousDigest",
    type: "string",
    default: "",
    placeholder: "e.g. {{ $json.kept }}",
    description:
      "The field 'kept' of the digest that was sent last. The new digest says what changed since then. Without it, it says how things stand.",
    displayOptions: { show },
  },
  scopeFilterField(show),
  completeOptionField(show, [
    {
      displayName: "Accept Missing Learners",
      name: "acceptMissing",
      type: "boolean",
      default: false,
      description:
        "Whether to begin again, as with a first digest, when more than a fifth of the learners of the previous digest are not in the report. Otherwise the node stops.",
    },
    {
      displayName: "Cost",
      name: "cost",
      type: "number",
      typeOptions: { minValue: 0 },
      default: 0,
      description:
        "What learning cost since the previous digest, in any currency, for the cost of a completion and of an hour",
    },
    forExcel,
    goals,
    {
      displayName: "Link Address",
      name: "linkUrl",
      type: "string",
      default: "",
      placeholder: "e.g. https://example.com/learning",
      description: "Where the link at the end leads",
    },
    {
      displayName: "Link Text",
      name: "linkText",
      type: "string",
      default: "",
      placeholder: "e.g. Open the dashboard",
      description: "What the link at the end says. Defaults to its address.",
    },
    {
      displayName: "Seats",
      name: "seats",
      type: "number",
      typeOptions: { minValue: 1 },
      default: 1,
      description: "How many seats your organization has, for the share in use",
    },
  ]),
];

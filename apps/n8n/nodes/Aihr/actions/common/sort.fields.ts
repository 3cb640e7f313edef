import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from "n8n-workflow";

/** In which order to sort. */
export const directionChoices: readonly INodePropertyOptions[] = [
  { name: "Ascending", value: "ascending" },
  { name: "Descending", value: "descending" },
];

/** By what to sort, of the given fields. */
export function sortField(
  show: IDisplayOptions["show"] & {},
  fields: readonly INodePropertyOptions[],
): INodeProperties {
  return {
    displayName: "Sort",
    name: "sort",
    type: "fixedCollection",
    placeholder: "Add Sort",
    default: {},
    displayOptions: { show },
    options: [
      {
        displayName: "Sort",
        name: "by",
        values: [
          {
            displayName: "Field",
            name: "field",
            type: "options",
            options: [...fields],
            default: "learnerName",
            description: "What to sort by. The whole report is read first, even when there is a limit.",
          },
          {
            displayName: "Direction",
            name: "direction",
            type: "options",
            options: [...directionChoices],
            default: "ascending",
            description: "Learners without a value come last in either direction",
          },
        ],
      },
    ],
  };
}

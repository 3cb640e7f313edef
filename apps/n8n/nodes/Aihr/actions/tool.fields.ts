import type { INodeProperties } from "n8n-workflow";

/** What only an AI agent's tool needs. */
export const toolFields: INodeProperties[] = [
  {
    displayName: "Answer Limit (Characters)",
    name: "answerLimit",
    type: "number",
    typeOptions: { minValue: 500 },
    default: 8000,
    description:
      "How long the answer to the AI model may be. Longer ones are cut after a whole result, and say how many results were left out.",
    displayOptions: { show: { "@tool": [true] } },
  },
];

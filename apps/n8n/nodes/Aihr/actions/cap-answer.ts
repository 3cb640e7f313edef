import type { INodeExecutionData } from "n8n-workflow";

/**
 * A tool's answer that fits a language model's context: as many items as fit into `characters` of JSON, and a
 * last item that says how many were left out and how to ask for less.
 */
export function capAnswer(items: readonly INodeExecutionData[], characters: number): INodeExecutionData[] {
  let used = 0;
  const kept = items.findIndex(({ json }) => {
    used += JSON.stringify(json).length + 1;
    return used > characters;
  });
  if (kept === -1) return [...items];
  const first = items.at(kept);
  const note =
    `Only the first ${kept} of ${items.length} results are shown; ${items.length - kept} were left out to keep the ` +
    "answer short. Ask for less: filter by learner, program or status, set a limit, select fewer fields, or use the " +
    "summary of the report.";
  const pairedItem = first?.pairedItem ?? { item: 0 };
  return [...items.slice(0, kept), { json: { note, shown: kept, leftOut: items.length - kept }, pairedItem }];
}

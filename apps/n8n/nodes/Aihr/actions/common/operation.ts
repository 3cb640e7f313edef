import type { IExecuteFunctions, INodeExecutionData } from "n8n-workflow";

/** What an operation runs with. */
export interface Run {
  readonly context: IExecuteFunctions;
  /** When the report was read, in milliseconds since 1970. */
  readonly readAt: number;
  /** Shows something that the user should know about the result: as a hint in the editor, as an item in a tool. */
  readonly hint: (message: string) => void;
}

/** A run for one input item. */
export interface ItemRun extends Run {
  readonly itemIndex: number;
}

/** Returns the output items for one input item. */
export type ItemOperation = (run: ItemRun) => Promise<readonly INodeExecutionData[]>;

/** Output items that come from one input item. */
export function itemsOf(records: readonly object[], item: number): INodeExecutionData[] {
  return records.map((record) => ({ json: { ...record }, pairedItem: { item } }));
}

import type { IExecuteFunctions, INodeExecutionData } from "n8n-workflow";

/** What an operation is run with. */
export interface Run {
  readonly context: IExecuteFunctions;
  /** The instant of the run, in milliseconds since 1970: the same for all items. */
  readonly now: number;
}

/** A run for one input item. */
export interface ItemRun extends Run {
  readonly itemIndex: number;
}

/** Answers one input item. */
export type ItemOperation = (run: ItemRun) => Promise<readonly INodeExecutionData[]>;

/** Output items that come from one input item. */
export function itemsOf(records: readonly object[], item: number): INodeExecutionData[] {
  return records.map((record) => ({ json: { ...record }, pairedItem: { item } }));
}

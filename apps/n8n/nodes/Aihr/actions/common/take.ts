import { readBoolean } from "../../parameters/read-boolean.ts";
import { readWholeNumber } from "../../parameters/read-number.ts";
import type { ItemRun } from "./operation.ts";

/** Returns the first `limit` items, or all, and reads no more pages than that takes. */
export async function take<T>(pages: AsyncIterable<readonly T[]>, limit?: number): Promise<readonly T[]> {
  const taken: T[] = [];
  for await (const page of pages) {
    for (const item of page) taken.push(item);
    if (limit !== undefined && taken.length >= limit) return taken.slice(0, limit);
  }
  return taken;
}

/**
 * Reads Return All and Limit: a number of results, or undefined for all.
 *
 * @throws UserError if one of them cannot be read
 */
export function readLimit({ context, itemIndex }: ItemRun): number | undefined {
  const returnsAll = readBoolean(context.getNodeParameter("returnAll", itemIndex, false), "Return All");
  return returnsAll
    ? undefined
    : readWholeNumber(context.getNodeParameter("limit", itemIndex, 50), "Limit", { least: 1 });
}

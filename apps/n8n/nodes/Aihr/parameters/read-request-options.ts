import type { IDataObject } from "n8n-workflow";
import type { OpenOptions } from "../transport/open-client.ts";
import { readWholeNumber } from "./read-number.ts";

/**
 * Reads how to send requests, from the options of the action node or of the trigger.
 *
 * @throws UserError with the name of the option that cannot be read
 */
export function readRequestOptions(options: IDataObject): OpenOptions {
  const { pageSize, parallelRequests } = options;
  return {
    ...("pageSize" in options ? { pageSize: readWholeNumber(pageSize, "Page Size", { least: 1, most: 10_000 }) } : {}),
    ...("parallelRequests" in options
      ? { concurrency: readWholeNumber(parallelRequests, "Parallel Requests", { least: 1, most: 50 }) }
      : {}),
  };
}

/**
 * Reads after how many days an enrollment is stalled.
 *
 * @throws UserError if it cannot be read
 */
export function readDays(options: IDataObject): { readonly days?: number } {
  if (!("days" in options)) return {};
  return { days: readWholeNumber(options.days, "Stalled After (Days)", { least: 1, most: 36_500 }) };
}
